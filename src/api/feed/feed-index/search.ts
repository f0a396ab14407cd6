import type { Knex } from 'knex';
import type { Search, Wanted } from '../../../search/wanted';
import { isPostgres } from './dialect';

/** Where words must stand: anywhere, in title or excerpt, or in the title. */
type Where = 'text' | 'head' | 'title';

/** FTS5 (sqlite.org/fts5.html, section 3): stems are letters and digits only, so that quotes cannot be broken. */
const FTS5: Record<Where, string> = { text: '', head: '{title excerpt} : ', title: '{title} : ' };
const fts5 = (wanted: Wanted, where: Where) =>
  `${FTS5[where]}(${wanted.map((sequence) => `"${sequence.join(' ')}"`).join(' AND ')})`;

/** PostgreSQL's tsquery: weights A for the title and B for the excerpt. */
const WEIGHTS: Record<Where, string> = { text: '', head: ':AB', title: ':A' };
const tsquery = (wanted: Wanted, where: Where) =>
  wanted.map((sequence) => `(${sequence.map((stem) => `'${stem}'${WEIGHTS[where]}`).join(' <-> ')})`).join(' & ');

/** The ids of the texts that have all that is wanted. */
function texts(knex: Knex, wanted: Wanted, where: Where): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('(select id from feed_texts where words @@ ?::tsquery)', [tsquery(wanted, where)])
    : knex.raw('(select rowid from feed_search where feed_search match ?)', [fts5(wanted, where)]);
}

/** A condition on feed_entries as e: each entry is searched in its own language, a fallback's too. */
export function hasWords(knex: Knex, { wanted }: Search, where: Where = 'text'): Knex.Raw {
  const each = Array.from(wanted, ([locale, sequences]) => {
    const found = texts(knex, sequences, where);
    return knex.raw(wanted.size > 1 ? '(e.locale = ? and e.text_id in ?)' : 'e.text_id in ?', [
      ...(wanted.size > 1 ? [locale] : []),
      found,
    ]);
  });
  return knex.raw(`(${each.map(() => '?').join(' or ')})`, each);
}

/**
 * The sort key of relevance, as text: 3 for all the words in the title, 2 in title and excerpt, 1 in the body too, then
 * the date, so that ties go to the newer. Unlike bm25 it is the same on both databases and does not move when other
 * documents change, which a cursor needs.
 */
export const relevance = (knex: Knex, search: Search): Knex.Raw =>
  knex.raw(`(case when ? then '3 ' when ? then '2 ' else '1 ' end) || e.date`, [
    hasWords(knex, search, 'title'),
    hasWords(knex, search, 'head'),
  ]);
