import type { Knex } from 'knex';
import type { FeedQuery, TermFilter } from '../../../feed/query';
import { isPostgres } from './dialect';

/** A filter and how many lines the index of the terms has for its keys; not known where there is nothing to choose. */
export type Weighed = TermFilter & { lines?: number };

/** With more, a page along the dates is soon full, and events are found sooner by their start. */
const FEW = 2000;

/**
 * The question with its filters weighed, and those that say the same once; nothing is read for one of one key. What is counted
 * decides the way only, never the answer: it may be older than the entries. PostgreSQL weighs by itself, from its statistics,
 * and is slower where it is told to begin with a union.
 */
export async function weighed(knex: Knex, query: FeedQuery): Promise<FeedQuery> {
  const filters = [...new Map(query.terms.map((filter) => [`${filter.vocabulary} ${filter.anyOf}`, filter])).values()];
  const keys = filters.flatMap(({ anyOf }) => anyOf);
  if (keys.length < 2 || isPostgres(knex)) return { ...query, terms: filters };
  const counts: { facet: string; key: string; count: number }[] = await knex('feed_counts')
    .where({ audience: query.locale })
    // Fallbacks too, whatever is asked: their lines lie between the others. And so that SQLite uses the whole key.
    .whereIn('is_fallback', [0, 1])
    .whereIn('facet', [...new Set(filters.map(({ vocabulary }) => vocabulary))])
    .whereIn('key', [...new Set(keys)])
    .select('facet', 'key', 'count');
  const linesOf = ({ vocabulary, anyOf }: TermFilter) =>
    counts
      .filter(({ facet, key }) => facet === vocabulary && anyOf.includes(key))
      .reduce((lines, { count }) => lines + Number(count), 0);
  return { ...query, terms: filters.map((filter) => ({ ...filter, lines: linesOf(filter) })) };
}

const drives = ({ anyOf, lines = Number.POSITIVE_INFINITY }: Weighed) => anyOf.length === 1 || lines <= FEW;

/** The filter to begin with: of those that can be, the one with the fewest lines. */
export const driverOf = (filters: Weighed[]): Weighed | undefined =>
  filters.filter(drives).sort((a, b) => (a.lines ?? 0) - (b.lines ?? 0))[0];
