import { Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { useLanguage } from '../language/texts';
import { isDirty } from './draft';
import type { Work } from './useTranslation';

/** Whether what is written is safe. Told aloud as it changes. */
export function SaveState({ work: { draft, save }, onConflict }: { work: Work; onConflict: () => void }) {
  const { say, time } = useLanguage();
  const { unreached } = draft;
  const failed = draft.conflict !== null || draft.failures.length > 0 || unreached > 0;
  const text = () => {
    if (draft.conflict) return say('save.failed', { message: say('conflict.short') });
    if (draft.failures.length) return say('save.failed', { message: draft.failures.join(' ') });
    // Stays while it is tried again: a sentence that comes and goes cannot be read.
    if (unreached) return say('save.unreached');
    if (draft.busy) return say('save.saving');
    if (isDirty(draft)) return say('save.unsaved');
    return draft.savedAt ? say('save.savedAt', { time: time(draft.savedAt) }) : say('save.saved');
  };
  const Icon = failed ? WarningCircle : draft.busy || isDirty(draft) ? Clock : CheckCircle;
  return (
    <Flex gap={2}>
      <Icon aria-hidden fill={failed ? 'danger600' : draft.busy || isDirty(draft) ? 'neutral600' : 'success600'} />
      <Typography role="status" variant="pi" textColor={failed ? 'danger700' : 'neutral700'} ellipsis maxWidth="40rem">
        {text()}
      </Typography>
      {draft.conflict && (
        <Button size="S" variant="danger-light" onClick={onConflict}>
          {say('conflict.show')}
        </Button>
      )}
      {(draft.failures.length > 0 || unreached > 0) && (
        <Button size="S" variant="tertiary" onClick={save} loading={draft.busy === 'saving'}>
          {say('retry')}
        </Button>
      )}
    </Flex>
  );
}
