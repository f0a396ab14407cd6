import type { Knex } from 'knex';
import type { FeedQuery } from '../../../feed/query';

/**
 * The moments (epoch milliseconds) around now at which a published event starts or ends, the last and the next of each; none
 * for a question in which the clock has no say.
 */
export async function turns(knex: Knex, { when, locale }: FeedQuery, now: number): Promise<number[]> {
  if (!when) return [];
  const edge = (column: string, is: '<=' | '>') =>
    knex('feed_entries')
      .where({ audience: locale })
      .where(column, is, now)
      .select(knex.raw(is === '>' ? 'min(??)' : 'max(??)', [column]));
  const moments: Record<string, unknown> = await knex.first({
    begun: edge('starts_at', '<='),
    ended: edge('ends_at', '<='),
    begins: edge('starts_at', '>'),
    ends: edge('ends_at', '>'),
  });
  return Object.values(moments).flatMap((moment) => (moment === null ? [] : [Number(moment)]));
}
