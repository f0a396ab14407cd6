import { Button, Dialog } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import { useLanguage } from '../language/texts';
import { useFocusBack } from '../useFocusBack';
import { isDirty } from './draft';
import type { Work } from './useTranslation';

type Props = Pick<Work, 'draft' | 'save' | 'forget'>;

/** Saves what is not saved before the page is left, and asks when that is not possible. */
export function LeaveGuard({ draft, save, forget }: Props) {
  const { say } = useLanguage();
  const focusBack = useFocusBack();
  const dirty = isDirty(draft);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  const [unsaved, setUnsaved] = useState(false);
  const blocked = blocker.state === 'blocked';
  // What is left on purpose does not come back, and the page may be gone before it has seen that all is saved.
  const leave = () => {
    forget();
    blocker.proceed?.();
  };
  useEffect(() => {
    if (!blocked) return;
    save().then((saved) => (saved ? leave() : setUnsaved(true)));
  }, [blocked]);
  useEffect(() => {
    if (!dirty) return;
    // The browser asks in its own words, and only when the event is refused.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  const end = (left: boolean) => {
    setUnsaved(false);
    if (left) leave();
    else blocker.reset?.();
  };
  return (
    <Dialog.Root open={unsaved && blocked} onOpenChange={(open: boolean) => !open && end(false)}>
      <Dialog.Content {...focusBack}>
        <Dialog.Header>{say('save.unsaved')}</Dialog.Header>
        <Dialog.Body>{say('save.leave')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {say('save.leave.stay')}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={() => end(true)}>
              {say('save.leave.go')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
