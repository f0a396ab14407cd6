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

/** That an entry (feed_entries as e) has the words: each is searched in its own language, a fallback's too. */
function hasWordsIn(knex: Knex, { wanted }: Search, where: Where): Knex.Raw {
  const each = Array.from(wanted, ([locale, sequences]) => {
    const found = texts(knex, sequences, where);
    return knex.raw(wanted.size > 1 ? '(e.locale = ? and e.text_id in ?)' : 'e.text_id in ?', [
      ...(wanted.size > 1 ? [locale] : []),
      found,
    ]);
  });
  return knex.raw(`(${each.map(() => '?').join(' or ')})`, each);
}

/** Relevance has three tiers: all the words in the title, in title and excerpt, in the body too. */
export type Tier = '3' | '2' | '1';
export const TIERS: readonly Tier[] = ['3', '2', '1'];
const STANDS: Record<Tier, { in: Where; notIn?: Where }> = {
  3: { in: 'title' },
  2: { in: 'head', notIn: 'title' },
  1: { in: 'text', notIn: 'head' },
};

/** A condition on feed_entries as e: that it has what is searched, of this tier or of any. */
export function hasWords(knex: Knex, search: Search, tier?: Tier): Knex.Raw {
  const stands = tier ? STANDS[tier] : { in: 'text' as const };
  const has = hasWordsIn(knex, search, stands.in);
  return stands.notIn ? knex.raw('(? and not ?)', [has, hasWordsIn(knex, search, stands.notIn)]) : has;
}
