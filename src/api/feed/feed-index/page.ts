import type { Knex } from 'knex';
import type { Cursor, SortKey } from '../../../feed/cursor';
import { type Order, ordersByStart } from '../../../feed/order';
import type { FeedQuery } from '../../../feed/query';
import { drivingTerm, matching } from './matching';
import type { EntryRow } from './rows';
import { type Tier, tiersOf } from './tiers';

/** A page of rows in the asked order, and whether there is more before and after it. */
export type Page = { rows: EntryRow[]; hasPrevious: boolean; hasNext: boolean };

/** Orders of the database itself; relevance is newest, tier by tier. */
type RowOrder = Exclude<Order, 'relevance'>;

/** The columns of an order; `t` are the terms that a question hangs on, in the order of the feed too. */
const columnsOf = (order: RowOrder, from: 'e' | 't'): [value: string, id: string] =>
  ordersByStart(order) ? ['e.starts_at', 'e.document_id'] : [`${from}.date`, `${from}.document_id`];

const descends = (order: RowOrder) => order === 'newest' || order === 'latest';

export function sortKey(order: Order, row: EntryRow): SortKey {
  if (order === 'relevance') return { value: row.relevance ?? '', id: row.document_id };
  return { value: ordersByStart(order) ? Number(row.starts_at) : row.date, id: row.document_id };
}

/**
 * Rows that come after `key` when the list is read in direction `forward`. Ties go by document id: ascending where
 * the value descends, so that newest and oldest are exact mirrors.
 */
export function afterKey(
  entries: Knex.QueryBuilder,
  order: RowOrder,
  key: SortKey,
  forward: boolean,
  from: 'e' | 't' = 'e',
): Knex.QueryBuilder {
  const [column, idColumn] = columnsOf(order, from);
  const [value, id] = descends(order) === forward ? ['<', '>'] : ['>', '<'];
  return entries
    .where(column, `${value}=`, key.value)
    .where((either) => either.where(column, value as string, key.value).orWhere(idColumn, id as string, key.id));
}

export function inOrder(
  entries: Knex.QueryBuilder,
  order: RowOrder,
  forward: boolean,
  from: 'e' | 't' = 'e',
): Knex.QueryBuilder {
  const [column, idColumn] = columnsOf(order, from);
  const [value, id] = descends(order) === forward ? ['desc', 'asc'] : ['asc', 'desc'];
  return entries.orderBy([
    { column, order: value as string },
    { column: idColumn, order: id as string },
  ]);
}

/**
 * Going back flips the order, takes the nearest rows and turns them round again.
 * @param bodies whether the rows need their content
 */
export async function readPage(knex: Knex, query: FeedQuery, now: number, bodies: boolean): Promise<Page> {
  const { cursor, order, limit } = query;
  const forward = cursor?.direction !== 'prev';
  const wanted: Wanted = { forward, after: cursor?.key ?? undefined, limit: limit + 1, bodies };
  const found =
    order === 'relevance'
      ? await readTiers(knex, query, now, wanted)
      : await readRows(knex, query, now, { ...wanted, order });
  const rows = found.slice(0, limit);
  return { rows: forward ? rows : rows.reverse(), ...neighbours(cursor, forward, found.length > limit) };
}

type Wanted = { forward: boolean; after?: SortKey; limit: number; bodies: boolean };

async function readRows(
  knex: Knex,
  query: FeedQuery,
  now: number,
  { order, tier, forward, after, limit, bodies }: Wanted & { order: RowOrder; tier?: Tier },
): Promise<EntryRow[]> {
  const from = drivingTerm(query) ? 't' : 'e';
  const entries = inOrder(matching(knex, query, now, { tier }), order, forward, from)
    .select(columns(from, Boolean(query.search), bodies))
    .limit(limit);
  return after ? afterKey(entries, order, after, forward, from) : entries;
}

/** Relevance is a list for each tier, one after the other and each newest first: a page seldom needs more than the first. */
async function readTiers(knex: Knex, query: FeedQuery, now: number, wanted: Wanted): Promise<EntryRow[]> {
  const { forward, after, limit } = wanted;
  const [begun, date = ''] = `${after?.value ?? ''}`.split(' ');
  const all = query.search ? tiersOf(query.search) : [];
  const tiers = forward ? all : [...all].reverse();
  const rows: EntryRow[] = [];
  for (const tier of tiers.slice(Math.max(0, tiers.indexOf(begun as Tier)))) {
    const place = after && tier === begun ? { value: date, id: after.id } : undefined;
    const left = { ...wanted, order: 'newest' as const, tier, after: place, limit: limit - rows.length };
    const found = await readRows(knex, query, now, left);
    rows.push(...found.map((row) => ({ ...row, relevance: `${tier} ${row.date}` })));
    if (rows.length === limit) break;
  }
  return rows;
}

/** One came from somewhere: behind a cursor there is always something. */
function neighbours(cursor: Cursor | undefined, forward: boolean, more: boolean) {
  const behind = Boolean(cursor?.key);
  return forward ? { hasPrevious: behind, hasNext: more } : { hasPrevious: more, hasNext: behind };
}

const COLUMNS = [
  ...['audience', 'type', 'locale', 'is_fallback', 'slug', 'updated_at', 'featured'],
  ...['starts_at', 'ends_at', 'summary'],
].map((column) => `e.${column}`);

/** A search shows passages of the body. What is ordered by is read where it is: SQLite else sorts a union that is in order. */
const columns = (from: 'e' | 't', isSearch: boolean, bodies: boolean): string[] => [
  `${from}.document_id`,
  `${from}.date`,
  ...COLUMNS,
  ...(isSearch ? ['e.detail'] : []),
  ...(bodies ? ['e.content'] : []),
];
