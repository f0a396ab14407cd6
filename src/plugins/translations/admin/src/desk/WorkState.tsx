import { Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { Work } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { dayOf } from './day';

/** Who has it, and by when. */
export function WorkState({ work: { assignee, dueDate } }: { work: Work }) {
  const { say, day } = useLanguage();
  const me = useAuth('WorkState', (state) => state.user?.id);
  const late = dueDate !== null && dueDate < dayOf(new Date());
  return (
    <>
      <Typography tag="p" variant="pi" textColor={assignee ? 'neutral800' : 'neutral600'}>
        {assignee ? (assignee.id === me ? say('work.me') : assignee.name) : say('work.nobody')}
      </Typography>
      {dueDate && (
        <Typography
          tag="p"
          variant="pi"
          textColor={late ? 'danger700' : 'neutral600'}
          fontWeight={late ? 'bold' : undefined}
        >
          {say(late ? 'work.late' : 'work.dueOn', { date: day(dueDate) })}
        </Typography>
      )}
    </>
  );
}
