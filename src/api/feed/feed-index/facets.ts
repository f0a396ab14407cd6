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

const sum = (counts: FacetCount[]) => counts.reduce((all, { count }) => all + count, 0);

/**
 * How many entries a question has. Every entry is of one type, so that counts of types which are known already tell it.
 */
export async function countTotal(knex: Knex, query: FeedQuery, now: number, known?: FacetCounts): Promise<number> {
  const isByTypeOnly = [...narrowings(query)].every((by) => by === 'type');
  const types = known?.type ?? (isByTypeOnly ? (await wholeCounts(knex, query, ['type'])).type : undefined);
  const { types: asked } = query;
  if (types) return sum(types.filter(({ key }) => !asked.length || asked.some((type) => type === key)));
  const [row] = await matching(knex, query, now).count({ total: '*' });
  return Number(row?.total);
}

const DATES = ['year', 'month'] as const;
const ROWS = ['type', ...DATES] as const;
const FACETS: Facet[] = [...ROWS, ...VOCABULARIES];

const isDate = (facet: Facet) => facet === 'year' || facet === 'month';

/** Facets that leave the same filters out, so that one question counts them all. */
const leavesOut = (facet: Facet): Facet[] => (isDate(facet) ? [...DATES] : [facet]);

/** Facets that one reading counts: all that have no filter to leave out, then those that leave out the same. */
function readings<Some extends Facet>(facets: Some[], narrowed: ReadonlySet<Facet | 'other'>): Some[][] {
  const own = facets.filter((facet) => narrowed.has(facet));
  const others = own.filter((facet) => !isDate(facet)).map((facet) => [facet]);
  const free = facets.filter((facet) => !narrowed.has(facet));
  return [free, own.filter(isDate), ...others].filter(({ length }) => length);
}

/**
 * How many entries each term would leave, were its own vocabulary's filter not there. Ordered by count, then key. What
 * nothing else narrows is known beforehand.
 */
export async function countFacets(knex: Knex, query: FeedQuery, now: number): Promise<FacetCounts> {
  const narrowed = narrowings(query);
  const isWhole = (facet: Facet) => [...narrowed].every((by) => leavesOut(facet).includes(by as Facet));
  const isOpen = (facet: Facet) => !isWhole(facet);
  const counts = await wholeCounts(knex, query, FACETS.filter(isWhole));
  for (const facets of readings(ROWS.filter(isOpen), narrowed))
    Object.assign(counts, await countRows(knex, query, now, facets));
  for (const vocabularies of readings(VOCABULARIES.filter(isOpen), narrowed))
    Object.assign(counts, await countTerms(knex, query, now, vocabularies));
  for (const facet of Object.values(counts)) facet.sort(byCount);
  return counts;
}

type Counted = { type: string; month: string; count: number | string };

const KEYS: Record<(typeof ROWS)[number], (row: Counted) => string> = {
  type: ({ type }) => type,
  year: ({ month }) => month.slice(0, 4),
  month: ({ month }) => month,
};

/** What stands in the entries themselves. */
async function countRows(
  knex: Knex,
  query: FeedQuery,
  now: number,
  facets: (typeof ROWS)[number][],
): Promise<FacetCounts> {
  const rows: Counted[] = await matching(knex, query, now, { except: facets[0] })
    .select({ type: 'e.type', month: knex.raw('substr(e.date, 1, 7)') })
    .count({ count: '*' })
    .groupByRaw('1, 2');
  const tallied = facets.map((facet) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = KEYS[facet](row);
      counts.set(key, (counts.get(key) ?? 0) + Number(row.count));
    }
    return [facet, Array.from(counts, ([key, count]) => ({ key, count }))];
  });
  return Object.fromEntries(tallied);
}

/** What hangs on the entries. */
async function countTerms(knex: Knex, query: FeedQuery, now: number, vocabularies: Vocabulary[]): Promise<FacetCounts> {
  const rows = await matching(knex, query, now, { except: vocabularies[0] })
    // A cross join, because SQLite keeps to its order: first the entries, then the terms of each.
    .crossJoin('feed_entry_terms as c' as never)
    .whereRaw('c.document_id = e.document_id and c.audience = e.audience')
    .whereIn('c.vocabulary', vocabularies)
    .select('c.vocabulary', 'c.key')
    .count({ count: '*' })
    .groupBy('c.vocabulary', 'c.key');
  const counts: FacetCounts = Object.fromEntries(vocabularies.map((vocabulary) => [vocabulary, []]));
  for (const { vocabulary, key, count } of rows)
    counts[vocabulary as Vocabulary]?.push({ key: `${key}`, count: Number(count) });
  return counts;
}

const byCount = (a: FacetCount, b: FacetCount) => b.count - a.count || (a.key < b.key ? -1 : 1);
