import { useNotification } from '@strapi/strapi/admin';
import type { DeskRow } from '../../../server/src/desk';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { problemsOf } from '../problems';
import type { Filter } from './filter';

/** Finds the first text of a filter, or the next after a place in it, and says so when there is none. */
export function useNext(filter: Filter) {
  const language = useLanguage();
  const { say } = language;
  const [ask] = deskApi.useLazyNextQuery();
  const { toggleNotification } = useNotification();
  return async (after?: string): Promise<DeskRow | null> => {
    const { data, error } = await ask({ ...filter, after });
    if (error)
      toggleNotification({
        type: 'danger',
        message: say('failed', { message: problemsOf(error, language).join(' ') }),
      });
    else if (!data?.row)
      toggleNotification({ type: 'info', message: say(after ? 'desk.next.last' : 'desk.next.none') });
    return data?.row ?? null;
  };
}
