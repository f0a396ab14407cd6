import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useLanguage } from './language/texts';
import { useFocusBack } from './useFocusBack';

type Props = {
  title: string;
  go: string;
  onGo: () => void;
  children: ReactNode;
  danger?: boolean;
  aside?: ReactNode;
  /** What gets the focus afterwards when nothing had it before. */
  instead?: () => HTMLElement | null;
};

/** What a dialog asks before something is done: why, what one may look at first, and the two ways to answer. */
export function Confirmation({ title, go, onGo, children, danger = false, aside, instead }: Props) {
  const { say } = useLanguage();
  const focusBack = useFocusBack(instead);
  return (
    <Dialog.Content {...focusBack}>
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" gap={3}>
          <Typography tag="p" textAlign="center">
            {children}
          </Typography>
          {aside}
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {say('cancel')}
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button variant={danger ? 'danger-light' : 'default'} fullWidth onClick={onGo}>
            {go}
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  );
}
