import { createHash } from 'node:crypto';
import { decodeOpaque, encodeOpaque } from './opaque';
import { type Order, ordersByStart } from './order';
import type { Problem } from './problem';

/** The sort key of an entry: its date (`YYYY-MM-DD`), its relevance and date (`2 YYYY-MM-DD`) or its start (epoch milliseconds), then its document id. */
export type SortKey = { value: string | number; id: string };

/** A place in a list. Without a key it is the end of the list that one reads from. */
export type Cursor = { direction: 'next' | 'prev'; key: SortKey | null };

/** Eight characters that tell one question from another, so that a cursor cannot be used with the wrong one. */
export const questionMark = (question: string): string =>
  createHash('sha256').update(question).digest('base64url').slice(0, 8);

export function encodeCursor(cursor: Cursor, mark: string): string {
  const { direction, key } = cursor;
  return encodeOpaque([mark, direction, ...(key ? [key.value, key.id] : [])]);
}

const wrong = (en: string, fr: string): Problem => ({ path: ['cursor'], text: { en, fr } });

/** Which question a cursor belongs to. */
export const foreign = wrong(
  'cursor: it belongs to another question: take links.next or links.prev as they are, or leave the cursor out to start again',
  'cursor : il appartient à une autre question : reprenez links.next ou links.prev tels quels, ou retirez-le pour recommencer',
);

const unreadable = wrong(
  'cursor: it cannot be read: take links.next or links.prev as they are',
  'cursor : il est illisible : reprenez links.next ou links.prev tels quels',
);

const DATE = /^\d{4}-\d\d-\d\d$/;
const RELEVANCE = /^[1-5] \d{4}-\d\d-\d\d$/;

function isSortValue(value: unknown, order: Order): value is string | number {
  if (ordersByStart(order)) return Number.isSafeInteger(value);
  return typeof value === 'string' && (order === 'relevance' ? RELEVANCE : DATE).test(value);
}

/** The cursor that `text` stands for, or the problem with it. */
export function decodeCursor(text: string, mark: string, order: Order): Cursor | Problem {
  const [itsMark, direction, value, id, ...rest] = decodeOpaque(text);
  if (typeof itsMark !== 'string' || (direction !== 'next' && direction !== 'prev')) return unreadable;
  if (itsMark !== mark) return foreign;
  if (value === undefined) return { direction, key: null };
  if (!isSortValue(value, order) || typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || rest.length)
    return unreadable;
  return { direction, key: { value, id } };
}
