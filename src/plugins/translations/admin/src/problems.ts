import type { Language } from './language/texts';

type Failure = { status?: number; message?: string; details?: { errors?: { message: string }[] } };

/** Whether the server has answered at all. Without a network there is no status, nor where a proxy answers with a page of its own. */
export const isAnswered = (error: unknown): boolean => (error as Failure).status !== undefined;

/** Whether that was refused because there is nothing, or nothing for this reader; else it may work when it is tried again. */
export const isClosed = (error: unknown): boolean => [403, 404].includes((error as Failure).status ?? 0);

/** Every problem that an answer of the server names, or else its one message, for people to read. */
export function problemsOf(error: unknown, { say }: Pick<Language, 'say'>): string[] {
  if (!isAnswered(error)) return [say('unreached')];
  const { message, details } = error as Failure;
  const problems = (details?.errors ?? []).map((problem) => problem.message);
  return problems.length ? problems : [message ?? ''];
}
