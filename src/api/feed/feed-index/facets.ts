import type { Knex } from 'knex';
import type { FacetCount, FacetCounts } from '../../../feed/facets';
import type { FeedQuery } from '../../../feed/query';
import { VOCABULARIES, type Vocabulary } from '../../../feed/vocabulary';
import { type Facet, matching } from './matching';

export async function countTotal(knex: Knex, query: FeedQuery, now: number): Promise<number> {
  const [row] = await matching(knex, query, now).count({ total: '*' });
  return Number(row?.total);
}

/** How many entries each term would leave, were its own vocabulary's filter not there. Ordered by count, then key. */
export async function countFacets(knex: Knex, query: FeedQuery, now: number): Promise<FacetCounts> {
  const count = (facet: Facet, key: string) =>
    grouped(matching(knex, query, now, facet).select(knex.raw(`${key} as key`)), knex.raw(key));
  const counts: FacetCounts = {
    type: await count('type', 'e.type'),
    year: await count('year', 'substr(e.date, 1, 4)'),
    month: await count('month', 'substr(e.date, 1, 7)'),
  };
  const filtered = VOCABULARIES.filter((vocabulary) => query.terms.some((filter) => filter.vocabulary === vocabulary));
  for (const vocabulary of VOCABULARIES) counts[vocabulary] = [];
  // Vocabularies without a filter of their own share one question.
  await countTerms(
    knex,
    query,
    now,
    VOCABULARIES.filter((vocabulary) => !filtered.includes(vocabulary)),
    counts,
  );
  for (const vocabulary of filtered) await countTerms(knex, query, now, [vocabulary], counts);
  return counts;
}

async function countTerms(knex: Knex, query: FeedQuery, now: number, vocabularies: Vocabulary[], counts: FacetCounts) {
  const [first] = vocabularies;
  if (!first) return;
  const rows = await matching(knex, query, now, first)
    .join('feed_entry_terms as c', (on) => on.on('c.document_id', 'e.document_id').andOn('c.audience', 'e.audience'))
    .whereIn('c.vocabulary', vocabularies)
    .select('c.vocabulary', 'c.key')
    .count({ count: '*' })
    .groupBy('c.vocabulary', 'c.key');
  for (const { vocabulary, key, count } of rows)
    counts[vocabulary as Vocabulary]?.push({ key: `${key}`, count: Number(count) });
  for (const vocabulary of vocabularies) counts[vocabulary]?.sort(byCount);
}

async function grouped(query: Knex.QueryBuilder, key: Knex.Raw): Promise<FacetCount[]> {
  const rows = await query.count({ count: '*' }).groupBy(key);
  return rows
    .map((row: { key: string; count: number | string }) => ({ key: row.key, count: Number(row.count) }))
    .sort(byCount);
}

const byCount = (a: FacetCount, b: FacetCount) => b.count - a.count || (a.key < b.key ? -1 : 1);
