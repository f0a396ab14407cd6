import { errors } from '@strapi/utils';
import type { Problem } from '../feed/problem';
import { say } from '../feed/text';

/** The language of the member of staff whose request this is, as chosen in their profile. */
export const staffLanguage = (): string | undefined =>
  strapi.requestContext.get()?.state?.user?.preferedLanguage ?? undefined;

/** Refuses a write with all its problems at once; the admin panel shows each beside its field. */
export function refuse(problems: Problem[]): void {
  if (!problems.length) return;
  const list = problems.map(({ path, text }) => ({
    path,
    message: say(text, staffLanguage()),
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(list.map(({ message }) => message).join('\n'), { errors: list });
}
