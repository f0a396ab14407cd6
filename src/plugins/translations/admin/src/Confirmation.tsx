import { Button, Dialog, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useLanguage } from './language/texts';
import { useFocusBack } from './useFocusBack';

type Props = { title: string; go: string; onGo: () => void; children: ReactNode };

/** What a dialog asks before something is done: why, and the two ways to answer. */
export function Confirmation({ title, go, onGo, children }: Props) {
  const { say } = useLanguage();
  const focusBack = useFocusBack();
  return (
    <Dialog.Content {...focusBack}>
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <Typography tag="p" textAlign="center">
          {children}
        </Typography>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {say('cancel')}
          </Button>
        </Dialog.Cancel>
        <Dialog.Action>
          <Button fullWidth onClick={onGo}>
            {go}
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  );
}
