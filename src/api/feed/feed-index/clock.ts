import type { Knex } from 'knex';

/** The last and the next moment (epoch milliseconds) at which an event of this audience starts or ends. */
export async function moments(knex: Knex, audience: string, now: number): Promise<{ last: number; next?: number }> {
  const edge = (column: string, is: '<=' | '>') =>
    knex('feed_entries')
      .where({ audience })
      .where(column, is, now)
      .select(knex.raw(is === '>' ? 'min(??)' : 'max(??)', [column]));
  const { begun, ended, begins, ends } = await knex.first({
    begun: edge('starts_at', '<='),
    ended: edge('ends_at', '<='),
    begins: edge('starts_at', '>'),
    ends: edge('ends_at', '>'),
  });
  const next = [begins, ends].filter((moment) => moment !== null).map(Number);
  return { last: Math.max(Number(begun), Number(ended)), next: next.length ? Math.min(...next) : undefined };
}
