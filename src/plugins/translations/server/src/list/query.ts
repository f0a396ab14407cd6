import { wholeCharacters } from '../../../../../feed/characters';
import { questionMark } from '../../../../../feed/cursor';
import { decodeOpaque, encodeOpaque } from '../../../../../feed/opaque';
import { type Problem, type Result, wrongValue } from '../../../../../feed/problem';
import { Reader } from '../../../../../feed/reader';
import { ENTRY_TYPES, type EntryType } from '../../../../../feed/site';
import type { Sort } from '../desk';
import type { State } from '../text/states';
import { type Key, keyIn } from './key';
import { decodePlace, type Place } from './place';

export const STATES: readonly State[] = ['missing', 'draft', 'outdated', 'current'];
export const SORTS: readonly Sort[] = ['-changed', 'changed', 'title', '-title', 'words', '-words', 'due'];

/** What a list of translations narrows by; empty lists narrow nothing. */
export type Filter = {
  target?: string;
  states: State[];
  types: EntryType[];
  programs: string[];
  /** The id of a person, or null for work that nobody has taken. */
  assignee?: number | null;
  minWords?: number;
  maxWords?: number;
  q?: string;
};

export const EVERYTHING: Filter = { states: [], types: [], programs: [] };

/** Where a page begins: behind the row with this key. */
export type ListCursor = { direction: 'next' | 'prev'; key: Key };
export type ListQuery = { filter: Filter; sort: Sort; limit: number; cursor?: ListCursor };

const FILTERS = ['target', 'state', 'type', 'program', 'assignee', 'minWords', 'maxWords', 'q'];
const PARAMETERS = [...FILTERS, 'sort', 'limit', 'cursor'];
const MOST_ROWS = 100;
const MOST_WORDS = 999_999;

/** Who asks, and in which languages there can be translations. */
export type Asker = { id: number; locales: readonly string[] };

function assigneeOf(reader: Reader, me: number): number | null | undefined {
  const value = reader.one('assignee');
  if (value === undefined) return undefined;
  if (value === 'me') return me;
  if (value === 'none') return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  const expected = { en: 'me, none or the id of a person', fr: 'me, none ou l’identifiant d’une personne' };
  reader.problems.push(wrongValue('assignee', value, expected));
  return undefined;
}

/** What is no sign is a space, as in a search of the feed; PostgreSQL refuses NUL. */
const searched = (text: string | undefined): string | undefined =>
  text && wholeCharacters(text.replace(/\p{Cc}+/gu, ' ').slice(0, 200));

const filterOf = (reader: Reader, { id, locales }: Asker): Filter => ({
  target: reader.choice('target', locales),
  states: reader.choices('state', STATES),
  types: reader.choices('type', ENTRY_TYPES),
  programs: reader.terms('program').flatMap(({ anyOf }) => anyOf),
  assignee: assigneeOf(reader, id),
  minWords: reader.count('minWords', MOST_WORDS),
  maxWords: reader.count('maxWords', MOST_WORDS),
  q: searched(reader.one('q')),
});

/** The list that a query string asks for, or all that is wrong with it at once. */
export function parseListQuery(params: URLSearchParams, asker: Asker): Result<ListQuery> {
  const reader = new Reader(params, PARAMETERS);
  const filter = filterOf(reader, asker);
  const sort = reader.choice('sort', SORTS) ?? '-changed';
  const limit = reader.count('limit', MOST_ROWS) ?? 25;
  const text = reader.one('cursor');
  const cursor = text === undefined ? undefined : decodeCursor(text, markOf(filter, sort), sort);
  if (cursor && 'path' in cursor) reader.problems.push(cursor);
  if (reader.problems.length) return { ok: false, problems: reader.problems };
  return { ok: true, value: { filter, sort, limit, cursor: cursor as ListCursor | undefined } };
}

/** What `next` is asked to go on after: a place, or a translation wherever it stands now. */
export type After = Place | { documentId: string; target: string };

function afterOf(text: string, sort: Sort): After | Problem {
  const [, documentId, target] = /^([a-z0-9]{1,64}):([\w-]{2,16})$/.exec(text) ?? [];
  return documentId && target ? { documentId, target } : decodePlace(text, sort);
}

/** The filter and order of `next`, and what it is to go on after. */
export function parseNextQuery(
  params: URLSearchParams,
  asker: Asker,
): Result<{ filter: Filter; sort: Sort; after?: After }> {
  const reader = new Reader(params, [...FILTERS, 'sort', 'after']);
  const filter = filterOf(reader, asker);
  const sort = reader.choice('sort', SORTS) ?? '-changed';
  const text = reader.one('after');
  const after = text === undefined ? undefined : afterOf(text, sort);
  if (after && 'path' in after) reader.problems.push(after);
  if (reader.problems.length) return { ok: false, problems: reader.problems };
  return { ok: true, value: { filter, sort, after: after as After | undefined } };
}

/** A cursor belongs to one filter and one order. */
export const markOf = (filter: Filter, sort: Sort): string => questionMark(JSON.stringify([filter, sort]));

export const encodeCursor = ({ direction, key }: ListCursor, mark: string): string =>
  encodeOpaque([mark, direction, key.value, key.documentId, key.target]);

const unreadable: Problem = {
  path: ['cursor'],
  text: {
    en: 'cursor: it cannot be read, or belongs to another filter or order: take next or prev as they are',
    fr: 'cursor : il est illisible, ou appartient à un autre filtre ou à un autre ordre : reprenez next ou prev tels quels',
  },
};

function decodeCursor(text: string, mark: string, sort: Sort): ListCursor | Problem {
  const [itsMark, direction, ...place] = decodeOpaque(text);
  const key = keyIn(place, sort);
  if (itsMark !== mark || !key || (direction !== 'next' && direction !== 'prev')) return unreadable;
  return { direction, key };
}
