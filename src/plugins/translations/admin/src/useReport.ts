import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { type TextKey, useLanguage } from './language/texts';
import { problemsOf } from './problems';

type Answer<T> = { data: T } | { error: unknown };

/** Waits for a write and tells its outcome, in a notice that screen readers announce. Gives what was written, if it was. */
export function useReport() {
  const language = useLanguage();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return useCallback(
    async <T>(answer: PromiseLike<Answer<T>>, done: TextKey): Promise<T | undefined> => {
      const { say } = language;
      const result = await answer;
      if ('data' in result) {
        toggleNotification({ type: 'success', message: say(done) });
        return result.data;
      }
      const message =
        problemsOf(result.error, language).filter(Boolean).join(' ') || formatAPIError(result.error as never);
      toggleNotification({ type: 'danger', message: say('failed', { message }) });
      return undefined;
    },
    [language, toggleNotification, formatAPIError],
  );
}
