import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { type TextKey, useLanguage } from './language/texts';

type Answer<T> = { data: T } | { error: unknown };

type Problem = { message: string };

/** Whether that was refused because there is nothing, or nothing for this reader; else it may work when it is tried again. */
export function isClosed(error: unknown): boolean {
  const { status } = error as { status?: number };
  return status === 403 || status === 404;
}

/** Every problem that an answer of the server names, or else its one message. */
export function problemsOf(error: unknown): string[] {
  const { message, details } = error as { message?: string; details?: { errors?: Problem[] } };
  const problems = (details?.errors ?? []).map((problem) => problem.message);
  return problems.length ? problems : [message ?? ''];
}

/** Waits for a write and tells its outcome, in a notice that screen readers announce. Gives what was written, if it was. */
export function useReport() {
  const { say } = useLanguage();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return useCallback(
    async <T>(answer: PromiseLike<Answer<T>>, done: TextKey): Promise<T | undefined> => {
      const result = await answer;
      if ('data' in result) {
        toggleNotification({ type: 'success', message: say(done) });
        return result.data;
      }
      const message = problemsOf(result.error).filter(Boolean).join(' ') || formatAPIError(result.error as never);
      toggleNotification({ type: 'danger', message: say('failed', { message }) });
      return undefined;
    },
    [say, toggleNotification, formatAPIError],
  );
}
