import { encodeCursor, questionMark } from './cursor';
import { defaultOrder, type Order } from './order';
import type { FeedQuery } from './query';

/** A question without what only says how much of the answer to send. */
type Asked = Omit<FeedQuery, 'limit' | 'cursor' | 'include'>;

/** The filters of a query as parameters, always in the same order, without defaults. */
export function filterParams(query: Asked, usualOrder = defaultOrder(query.when)): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | boolean | undefined) =>
    value !== undefined && params.append(name, `${value}`);
  set('locale', query.locale);
  set('fallback', query.fallback || undefined);
  set('type', query.types.join(',') || undefined);
  const groups = query.terms.map(({ vocabulary, anyOf }) => [vocabulary, anyOf.join(',')] as const);
  for (const [vocabulary, keys] of groups.sort(byText)) set(vocabulary, keys);
  set('from', query.from);
  set('to', query.to);
  set('when', query.when);
  set('startsFrom', query.startsFrom);
  set('startsTo', query.startsTo);
  set('q', query.search?.text);
  set('featured', query.featured);
  set('order', query.order === usualOrder ? undefined : query.order);
  return params;
}

const byText = (a: readonly string[], b: readonly string[]) => (`${a}` < `${b}` ? -1 : 1);

/** The question as one text: equal for questions that mean the same, whatever order they were written in. */
export const questionOf = (query: Asked): string => filterParams(query).toString();

/** The query string of a page of this question: the inverse of parseFeedQuery for a voice with this usual page and order. */
export function feedParams(query: FeedQuery, defaultLimit: number, usualOrder?: Order): URLSearchParams {
  const params = filterParams(query, usualOrder);
  if (query.limit !== defaultLimit) params.append('limit', `${query.limit}`);
  if (query.include.length) params.append('include', query.include.join(','));
  if (query.cancelled) params.append('cancelled', query.cancelled);
  if (query.cursor) params.append('cursor', encodeCursor(query.cursor, questionMark(questionOf(query))));
  return params;
}
