import { errors } from '@strapi/utils';
import type { Problem, Result } from '../../../feed/problem';
import { say } from '../../../feed/text';

/** All of a reader's mistakes in one 400, in the language that was asked for. */
function refuse(problems: Problem[], locale: string | null): never {
  const list = problems.map(({ path, text }) => ({
    path,
    message: say(text, locale ?? undefined),
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(list.map(({ message }) => message).join('\n'), { errors: list });
}

/** What a reader asks. @throws ValidationError with all that is wrong with it */
export function accepted<Value>(result: Result<Value>, params: URLSearchParams): Value {
  return result.ok ? result.value : refuse(result.problems, params.get('locale'));
}
