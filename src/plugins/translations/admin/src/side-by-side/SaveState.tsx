import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { BusyButton } from '../BusyButton';
import { useLanguage } from '../language/texts';
import { useOnward } from '../useOnward';
import { isDirty } from './draft';
import { useSpoken } from './useSpoken';
import type { Work } from './useTranslation';

/** Whether what is written is safe. */
export function SaveState({ work: { draft, save }, onConflict }: { work: Work; onConflict: () => void }) {
  const { say, time } = useLanguage();
  const { unreached } = draft;
  const repeatable = draft.failures.length > 0 || unreached > 0;
  const failed = draft.conflict !== null || repeatable;
  const { leaving, onward } = useOnward<HTMLSpanElement>(repeatable);
  const textNow = () => {
    if (draft.conflict) return say('save.failed', { message: say('conflict.short') });
    if (draft.failures.length) return say('save.failed', { message: draft.failures.join(' ') });
    // Stays while it is tried again: a sentence that comes and goes cannot be read.
    if (unreached) return say('save.unreached');
    if (draft.busy) return say('save.saving');
    if (isDirty(draft)) return say('save.unsaved');
    return draft.savedAt ? say('save.savedAt', { time: time(draft.savedAt) }) : say('save.saved');
  };
  const text = textNow();
  const pending = draft.busy !== null || isDirty(draft);
  const spoken = useSpoken({ failed, safe: !failed && !pending, text });
  const Icon = failed ? WarningCircle : pending ? Clock : CheckCircle;
  return (
    <Flex gap={2}>
      <Icon aria-hidden fill={failed ? 'danger600' : pending ? 'neutral600' : 'success600'} />
      <Typography
        ref={onward}
        tabIndex={-1}
        variant="pi"
        textColor={failed ? 'danger700' : 'neutral700'}
        ellipsis={!unreached}
        maxWidth="40rem"
      >
        {text}
      </Typography>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {draft.conflict && (
        <Button size="S" variant="danger-light" onClick={onConflict}>
          {say('conflict.show')}
        </Button>
      )}
      {repeatable && (
        <BusyButton {...leaving} size="S" variant="tertiary" onClick={save} busy={draft.busy === 'saving'}>
          {say('retry')}
        </BusyButton>
      )}
    </Flex>
  );
}
