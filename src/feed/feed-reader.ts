import { type Search, wantedIn } from '../search/wanted';
import { type Cursor, decodeCursor, foreign, questionMark } from './cursor';
import { wrongValue } from './problem';
import type { FeedQuery } from './query';
import { questionOf } from './question';
import { Reader } from './reader';

/** Characters of a search: more than anybody types. */
const MAX_SEARCH = 200;

function searchOf(value: string, locales: string[]): Search {
  const text = value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return { text, wanted: new Map(locales.map((locale) => [locale, wantedIn(text, locale)])) };
}

/** Reads what only the feed is asked for. */
export class FeedReader extends Reader {
  search(name: string, locales: string[]): Search | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    // Asked before anything reads it: a long one is quickly sent and slowly taken apart.
    const search = value.length <= MAX_SEARCH ? searchOf(value, locales) : undefined;
    if (search && [...search.wanted.values()].every(({ length }) => length)) return search;
    const expected = {
      en: `at least one word or number, in at most ${MAX_SEARCH} characters`,
      fr: `au moins un mot ou un nombre, en ${MAX_SEARCH} caractères au plus`,
    };
    this.problems.push(wrongValue(name, value, expected));
    return undefined;
  }

  cursor(query: FeedQuery): Cursor | undefined {
    const text = this.one('cursor');
    if (text === undefined) return undefined;
    const cursor = decodeCursor(text, questionMark(questionOf(query)), query.order);
    if ('direction' in cursor) return cursor;
    // Whether it belongs to the question is not known while that has mistakes.
    if (cursor !== foreign || !this.problems.length) this.problems.push(cursor);
    return undefined;
  }
}
