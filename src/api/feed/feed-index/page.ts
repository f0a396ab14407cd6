import type { Knex } from 'knex';
import type { Cursor, SortKey } from '../../../feed/cursor';
import { type Order, ordersByStart } from '../../../feed/order';
import type { FeedQuery } from '../../../feed/query';
import { drivingTerm, matching } from './matching';
import type { EntryRow } from './rows';
import { relevance } from './search';

/** A page of rows in the asked order, and whether there is more before and after it. */
export type Page = { rows: EntryRow[]; hasPrevious: boolean; hasNext: boolean };

/** The columns of an order; `t` are the terms that a question hangs on, in the order of the feed too. */
function columnsOf(order: Order, from: 'e' | 't'): [value: string, id: string] {
  if (order === 'relevance') return ['e.relevance', 'e.document_id'];
  return ordersByStart(order) ? ['e.starts_at', 'e.document_id'] : [`${from}.date`, `${from}.document_id`];
}
const descends = (order: Order) => order === 'newest' || order === 'latest' || order === 'relevance';

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
  order: Order,
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
  order: Order,
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
  const from = drivingTerm(query) ? 't' : 'e';
  const entries = inOrder(candidates(knex, query, now, bodies), order, forward, from).limit(limit + 1);
  if (cursor?.key) afterKey(entries, order, cursor.key, forward, from);
  const ordered = await entries;
  const found: EntryRow[] = order === 'relevance' ? await rowsAt(knex, ordered, bodies) : ordered;
  const rows = found.slice(0, limit);
  return { rows: forward ? rows : rows.reverse(), ...neighbours(cursor, forward, found.length > limit) };
}

/** What is put in order: whole rows, but places only where all matches must be ordered before a page is known. */
function candidates(knex: Knex, query: FeedQuery, now: number, bodies: boolean): Knex.QueryBuilder {
  const { search, order } = query;
  const entries = matching(knex, query, now);
  if (!search || order !== 'relevance') return entries.select(columns(Boolean(search), bodies));
  return knex.from(entries.select('e.id', 'e.document_id', { relevance: relevance(knex, search) }).as('e'));
}

type Place = { id: number; relevance: string };

async function rowsAt(knex: Knex, places: Place[], bodies: boolean): Promise<EntryRow[]> {
  const found: (EntryRow & Place)[] = await knex('feed_entries as e')
    .whereIn(
      'e.id',
      places.map(({ id }) => id),
    )
    .select([...columns(true, bodies), 'e.id']);
  const rows = new Map(found.map((row) => [Number(row.id), row]));
  return places.flatMap(({ id, relevance: place }) => {
    const row = rows.get(Number(id));
    return row ? [{ ...row, relevance: place }] : [];
  });
}

/** One came from somewhere: behind a cursor there is always something. */
function neighbours(cursor: Cursor | undefined, forward: boolean, more: boolean) {
  const behind = Boolean(cursor?.key);
  return forward ? { hasPrevious: behind, hasNext: more } : { hasPrevious: more, hasNext: behind };
}

const COLUMNS = [
  ...['audience', 'document_id', 'type', 'locale', 'is_fallback', 'slug', 'date', 'updated_at', 'featured'],
  ...['starts_at', 'ends_at', 'summary'],
].map((column) => `e.${column}`);

/** A search shows passages of the body. */
const columns = (isSearch: boolean, bodies: boolean): string[] => [
  ...COLUMNS,
  ...(isSearch ? ['e.detail'] : []),
  ...(bodies ? ['e.content'] : []),
];
