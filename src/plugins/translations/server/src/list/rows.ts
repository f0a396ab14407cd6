import type { Knex } from 'knex';
import { isPostgres } from '../../../../../api/feed/feed-index/dialect';
import { fold } from '../../../../../search/fold';
import type { Sort } from '../desk';
import type { TranslationRow } from '../read-model/document';
import type { Readable } from '../work/permissions';
import type { Key } from './key';
import type { Place } from './place';
import type { Filter, ListCursor } from './query';

const COLUMNS: Record<Sort, [column: keyof TranslationRow, direction: 'asc' | 'desc']> = {
  '-changed': ['changed_at', 'desc'],
  changed: ['changed_at', 'asc'],
  title: ['title_key', 'asc'],
  '-title': ['title_key', 'desc'],
  words: ['words', 'asc'],
  '-words': ['words', 'desc'],
  due: ['due_key', 'asc'],
};

/** Where a row stands in an order. */
export function keyOf(row: TranslationRow, sort: Sort): Key {
  const value = row[COLUMNS[sort][0]];
  return {
    value: sort === 'changed' || sort === '-changed' ? Number(value) : (value as string | number),
    ...{ documentId: row.document_id, target: row.target },
  };
}

/** What nobody has taken, and what was given to somebody whose account is deleted since. */
const isNobodys = (row: Knex.QueryBuilder): unknown =>
  row.whereNull('assignee').orWhereNotIn('assignee', (people) => people.select('id').from('admin_users'));

/** Leaves the rows whose titles have all these words; titles that somebody may not read are not looked into. */
function search(knex: Knex, rows: Knex.QueryBuilder, words: string[], readable: readonly Readable[]): void {
  const find = isPostgres(knex) ? 'strpos' : 'instr';
  const all = (its: Knex.QueryBuilder, column: 'search' | 'title_key') => {
    for (const word of words) its.whereRaw(`${find}(${column}, ?) > 0`, [word]);
  };
  rows.where((either) => {
    either.whereRaw('1 = 0');
    for (const { type, titles } of readable) {
      const sources = (its: Knex.QueryBuilder) => its.where({ type }).whereIn('source', titles);
      either.orWhere((its) => all(sources(its).whereIn('target', titles), 'search'));
      either.orWhere((its) => all(sources(its).whereNotIn('target', titles), 'title_key'));
    }
  });
}

const isByTitle = (sort: Sort | undefined) => sort === 'title' || sort === '-title';

/**
 * The translations that a filter leaves of those that somebody may read. In the order of titles there are those alone
 * whose titles they may read: it tells the titles, as cursors do.
 */
export function filtered(knex: Knex, filter: Filter, readable: readonly Readable[], sort?: Sort): Knex.QueryBuilder {
  const rows = knex('desk_translations').where((either) => {
    either.whereRaw('1 = 0');
    for (const { type, locales, titles } of readable)
      either.orWhere((its) => its.where({ type }).whereIn('source', isByTitle(sort) ? titles : locales));
  });
  if (filter.target) rows.where('target', filter.target);
  if (filter.states.length) rows.whereIn('state', filter.states);
  if (filter.types.length) rows.whereIn('type', filter.types);
  if (filter.programs.length) rows.whereIn('program', filter.programs);
  if (filter.assignee === null) rows.where(isNobodys);
  else if (filter.assignee !== undefined) rows.where('assignee', filter.assignee);
  if (filter.minWords !== undefined) rows.where('words', '>=', filter.minWords);
  if (filter.maxWords !== undefined) rows.where('words', '<=', filter.maxWords);
  const words = fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length) search(knex, rows, words, readable);
  return rows;
}

/** Going back flips the order, takes the nearest rows and turns them round again. */
export async function pageOf(
  rows: Knex.QueryBuilder,
  sort: Sort,
  limit: number,
  cursor: ListCursor | undefined,
): Promise<{ rows: TranslationRow[]; hasNext: boolean; hasPrev: boolean }> {
  const isForward = cursor?.direction !== 'prev';
  const [column, given] = COLUMNS[sort];
  const direction = isForward === (given === 'asc') ? 'asc' : 'desc';
  if (cursor) after(rows, column, direction, cursor.key);
  const found: TranslationRow[] = await rows
    .clone()
    .orderBy([column, 'document_id', 'target'].map((name) => ({ column: name, order: direction })))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const more = found.length > limit;
  return isForward
    ? { rows: page, hasNext: more, hasPrev: Boolean(cursor) }
    : { rows: page.reverse(), hasNext: true, hasPrev: more };
}

/** The first of rows, or the one after a place in them, of those that have not changed since one began; none at the end. */
export async function nextOf(
  rows: Knex.QueryBuilder,
  sort: Sort,
  place: Place | undefined,
): Promise<TranslationRow | undefined> {
  if (place) {
    const { documentId, target } = place.key;
    rows.where('changed_at', '<=', place.since).whereNot((row) => row.where({ document_id: documentId, target }));
  }
  const { rows: found } = await pageOf(rows, sort, 1, place && { direction: 'next', key: place.key });
  return found[0];
}

function after(rows: Knex.QueryBuilder, column: string, direction: 'asc' | 'desc', key: Key): void {
  const sign = direction === 'asc' ? '>' : '<';
  rows
    .where(column, `${sign}=`, key.value)
    .whereRaw(`(${column}, document_id, target) ${sign} (?, ?, ?)`, [key.value, key.documentId, key.target]);
}
