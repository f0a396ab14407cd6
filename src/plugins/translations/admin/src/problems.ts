import type { Language } from './language/texts';

type Failure = { name?: string; status?: number; message?: string; details?: { errors?: { message: string }[] } };

/** Whether the server has answered at all. Without a network there is no status, nor where a proxy answers with a page of its own. */
export const isAnswered = (error: unknown): boolean => (error as Failure).status !== undefined;

/** Bad Gateway, Service Unavailable, Gateway Timeout (RFC 9110, 15.6): what is in front of the server has not reached it. */
const OF_GATEWAYS = [502, 503, 504];

/** Whether the same may well work in a moment, in whatever form that is said. */
export const isPassing = (error: unknown): boolean =>
  !isAnswered(error) || OF_GATEWAYS.includes((error as Failure).status ?? 0);

/** Whether that was refused because there is nothing, or nothing for this reader; else it may work when it is tried again. */
export const isClosed = (error: unknown): boolean => [403, 404].includes((error as Failure).status ?? 0);

/** Every problem that an answer of the server names, or else its one message, for people to read. */
export function problemsOf(error: unknown, { say }: Pick<Language, 'say'>): string[] {
  const { name, message, details } = error as Failure;
  // So Strapi calls what is not in its own form.
  const isNamed = isAnswered(error) && !(isPassing(error) && name === 'UnknownError');
  if (!isNamed) return [say('unreached')];
  const problems = (details?.errors ?? []).map((problem) => problem.message);
  return problems.length ? problems : [message ?? ''];
}
