import { Button, Dialog, Flex, Link, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { editAddress } from '../addresses';
import { useLanguage } from '../language/texts';
import { answer, current, subscribe } from './question';
import type { Writer } from './writtenSince';

const nameOf = ({ firstname, lastname, username }: Writer) =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? '');

/** Asks before an old form replaces what somebody has written since; nothing is written, and the form stays, until then. */
export function AskToReplace() {
  const { say, dateTime } = useLanguage();
  const me = useAuth('AskToReplace', ({ user }) => user?.id);
  const question = useSyncExternalStore(subscribe, current);
  const refuse = () => answer(say('replace.kept'));
  useEffect(() => () => answer(say('replace.kept')), []);
  if (!question) return null;
  const { type, documentId, locale, replacement, written } = question;
  const name = written.by && written.by.id !== me ? nameOf(written.by) : '';
  const when = dateTime(written.at);
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && refuse()}>
      <Dialog.Content>
        <Dialog.Header>{say('replace.title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={3}>
            <Typography tag="p" textAlign="center">
              {name ? say('replace.by', { name, when }) : say('replace.when', { when })} {say(`replace.${replacement}`)}
            </Typography>
            <Link tag={RouterLink} to={editAddress(type, documentId, locale)} target="_blank">
              {say('replace.look')}
            </Link>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('cancel')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={() => answer()}>
              {say(`replace.${replacement}.go`)}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
