import type { Knex } from 'knex';
import type { FacetCount, FacetCounts } from '../../../feed/facets';
import { ordersByStart } from '../../../feed/order';
import type { FeedQuery } from '../../../feed/query';
import { VOCABULARIES, type Vocabulary } from '../../../feed/vocabulary';
import { wholeCounts } from './counts';
import { type Facet, matching } from './matching';

/** What narrows a question, by the facet that would leave it out; `other` is left out by none. */
function narrowings(query: FeedQuery): Set<Facet | 'other'> {
  const { types, from, to, terms, featured, when, startsFrom, startsTo, search, order } = query;
  const others = [featured !== undefined, when, startsFrom, startsTo, search, ordersByStart(order)];
  return new Set([
    ...(types.length ? ['type' as const] : []),
    ...(from || to ? DATES : []),
    ...terms.map(({ vocabulary }) => vocabulary),
    ...(others.some(Boolean) ? ['other' as const] : []),
  ]);
}

export async function countTotal(knex: Knex, query: FeedQuery, now: number): Promise<number> {
  if (!narrowings(query).size) {
    const { type = [] } = await wholeCounts(knex, query, ['type']);
    return type.reduce((sum, { count }) => sum + count, 0);
  }
  const [row] = await matching(knex, query, now).count({ total: '*' });
  return Number(row?.total);
}

const DATES = ['year', 'month'] as const;
const ROWS = { type: 'e.type', year: 'substr(e.date, 1, 4)', month: 'substr(e.date, 1, 7)' } as const;
const FACETS: Facet[] = ['type', ...DATES, ...VOCABULARIES];

/** Facets that leave the same filters out, so that one question counts them all. */
const leavesOut = (facet: Facet): Facet[] => (facet === 'year' || facet === 'month' ? [...DATES] : [facet]);

/**
 * How many entries each term would leave, were its own vocabulary's filter not there. Ordered by count, then key. What
 * nothing else narrows is known beforehand.
 */
export async function countFacets(knex: Knex, query: FeedQuery, now: number): Promise<FacetCounts> {
  const narrowed = narrowings(query);
  const isWhole = (facet: Facet) => [...narrowed].every((by) => leavesOut(facet).includes(by as Facet));
  const counts = await wholeCounts(knex, query, FACETS.filter(isWhole));
  for (const facet of Object.values(counts)) facet.sort(byCount);
  const open = FACETS.filter((facet) => !isWhole(facet));
  for (const facet of open) counts[facet] = [];
  for (const [facet, key] of Object.entries(ROWS) as [keyof typeof ROWS, string][]) {
    if (open.includes(facet)) counts[facet] = await countRows(knex, query, now, facet, key);
  }
  const terms = VOCABULARIES.filter((vocabulary) => open.includes(vocabulary));
  // Vocabularies without a filter of their own share one question.
  await countTerms(
    knex,
    query,
    now,
    terms.filter((vocabulary) => !narrowed.has(vocabulary)),
    counts,
  );
  for (const vocabulary of terms.filter((own) => narrowed.has(own))) {
    await countTerms(knex, query, now, [vocabulary], counts);
  }
  return counts;
}

const countRows = (knex: Knex, query: FeedQuery, now: number, facet: Facet, key: string) =>
  grouped(matching(knex, query, now, { except: facet }).select(knex.raw(`${key} as key`)), knex.raw(key));

async function countTerms(knex: Knex, query: FeedQuery, now: number, vocabularies: Vocabulary[], counts: FacetCounts) {
  const [first] = vocabularies;
  if (!first) return;
  const rows = await matching(knex, query, now, { except: first })
    // A cross join, because SQLite keeps to its order: first the entries, then the terms of each.
    .crossJoin('feed_entry_terms as c' as never)
    .whereRaw('c.document_id = e.document_id and c.audience = e.audience')
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
