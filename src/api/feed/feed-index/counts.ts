import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FacetCounts } from '../../../feed/facets';
import type { FeedQuery } from '../../../feed/query';
import { lockIndex, outdateAnswers } from './changes';
import { insertRows } from './insert';
import type { EntryRow, TermRow } from './rows';

type CountRow = { audience: string; is_fallback: number; facet: string; key: string; count: number };
type Place = [audience: string, isFallback: number, facet: string, key: string];

/** What an audience's whole feed holds, entry by entry: types, years and months beside the terms. */
function* tallied({ entries, terms }: Counted): Generator<Place> {
  for (const { audience, is_fallback, type, date } of entries) {
    yield [audience, is_fallback, 'type', type];
    yield [audience, is_fallback, 'year', date.slice(0, 4)];
    yield [audience, is_fallback, 'month', date.slice(0, 7)];
  }
  for (const { audience, is_fallback, vocabulary, key } of terms) yield [audience, is_fallback, vocabulary, key];
}

/** The rows of documents in the index, before or after a write. */
export type Counted = { entries: EntryRow[]; terms: TermRow[] };

/** Moves the counts on by what a write changed, so that counting everything is a look-up. */
export async function moveCounts(trx: Knex.Transaction, before: Counted, after: Counted): Promise<void> {
  const moves = new Map<string, { place: Place; by: number }>();
  const add = (counted: Counted, by: number) => {
    for (const place of tallied(counted)) {
      const name = place.join(' ');
      const move = moves.get(name);
      if (move) move.by += by;
      else moves.set(name, { place, by });
    }
  };
  add(before, -1);
  add(after, 1);
  const rows = [...moves.values()]
    .filter(({ by }) => by)
    .map(({ place: [audience, is_fallback, facet, key], by }) => ({ audience, is_fallback, facet, key, count: by }));
  await insertRows(trx, 'feed_counts', rows, { conflict: PLACE, add: 'count' });
}

const PLACE = ['audience', 'is_fallback', 'facet', 'key'];

/**
 * Counts anew from the rows themselves, after something wrote past the index, while nobody else writes it. Answers with wrong
 * counts are made anew.
 */
export async function recount(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const before = await countsIn(trx);
    await countAll(trx);
    if (!isDeepStrictEqual(before, await countsIn(trx))) await outdateAnswers(strapi);
  });
}

const countsIn = (trx: Knex): Promise<CountRow[]> => trx('feed_counts').where('count', '>', 0).orderBy(PLACE);

async function countAll(trx: Knex): Promise<void> {
  await trx('feed_counts').delete();
  const facets = { type: 'type', year: 'substr(date, 1, 4)', month: 'substr(date, 1, 7)' };
  const insert = 'insert into feed_counts (audience, is_fallback, facet, key, count)';
  for (const [facet, key] of Object.entries(facets)) {
    const sql = `${insert} select audience, is_fallback, '${facet}', ${key}, count(*) from feed_entries group by 1, 2, 4`;
    await trx.raw(sql);
  }
  await trx.raw(
    `${insert} select audience, is_fallback, vocabulary, key, count(*) from feed_entry_terms group by 1, 2, 3, 4`,
  );
}

/** The counts of everything that an audience can read, without order, for these facets. */
export async function wholeCounts(
  knex: Knex,
  { locale, fallback }: FeedQuery,
  facets: (keyof FacetCounts)[],
): Promise<FacetCounts> {
  const counts: FacetCounts = Object.fromEntries(facets.map((facet) => [facet, []]));
  if (!facets.length) return counts;
  const rows: CountRow[] = await knex('feed_counts')
    .where({ audience: locale, ...(!fallback && { is_fallback: 0 }) })
    .whereIn('facet', facets)
    .select('facet', 'key')
    .sum({ count: 'count' })
    .groupBy('facet', 'key');
  for (const { facet, key, count } of rows)
    if (Number(count) > 0) counts[facet as keyof FacetCounts]?.push({ key, count: Number(count) });
  return counts;
}
