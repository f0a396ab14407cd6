import { Dialog, Link } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { editAddress } from '../addresses';
import { Confirmation } from '../Confirmation';
import { useLanguage } from '../language/texts';
import { answer, current, type Question, subscribe } from './question';
import type { Writer } from './writtenSince';

const nameOf = ({ firstname, lastname, username }: Writer) =>
  [firstname, lastname].filter(Boolean).join(' ') || (username ?? '');

/**
 * What was last in hand in the form, or the button in its place: while the content manager writes, it disables its fields,
 * which takes the focus from them, and makes its buttons anew.
 */
function useInHand() {
  const inHand = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!current() && target instanceof HTMLElement) inHand.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return () => {
    const { current: last } = inHand;
    if (!last || last.isConnected) return last;
    const isAlike = ({ textContent }: Element) => textContent !== '' && textContent === last.textContent;
    return [...document.querySelectorAll('button')].find(isAlike) ?? null;
  };
}

/** Who wrote, and when, unless it was the reader; or that what all languages share was changed in another one. */
function useWhatHappened() {
  const { say, dateTime } = useLanguage();
  const me = useAuth('AskToReplace', ({ user }) => user?.id);
  return ({ written, replacement }: Question): string => {
    if (!written) return say('replace.shared');
    const name = written.by && written.by.id !== me ? nameOf(written.by) : '';
    const when = dateTime(written.at);
    const said = name ? say('replace.by', { name, when }) : say('replace.when', { when });
    return `${said} ${say(`replace.${replacement}`)}`;
  };
}

/** Asks before an old form replaces what somebody has written since; nothing is written, and the form stays, until then. */
export function AskToReplace() {
  const { say } = useLanguage();
  const whatHappened = useWhatHappened();
  const question = useSyncExternalStore(subscribe, current);
  const inHand = useInHand();
  const refuse = () => answer(say('replace.kept'));
  useEffect(() => () => answer(say('replace.kept')), []);
  if (!question) return null;
  const { type, documentId, locale, replacement } = question;
  return (
    <Dialog.Root open onOpenChange={(open: boolean) => !open && refuse()}>
      <Confirmation
        danger
        instead={inHand}
        title={say('replace.title')}
        go={say(`replace.${replacement}.go`)}
        onGo={() => answer()}
        aside={
          <Link tag={RouterLink} to={editAddress(type, documentId, locale)} target="_blank">
            {say('replace.look')}
          </Link>
        }
      >
        {whatHappened(question)}
      </Confirmation>
    </Dialog.Root>
  );
}
