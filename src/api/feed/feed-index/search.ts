import type { Knex } from 'knex';
import type { Search, Wanted } from '../../../search/wanted';
import { isPostgres } from './dialect';

/** Where words must stand: anywhere, in title or excerpt, or in the title. */
type Where = 'text' | 'head' | 'title';

/** How a database writes that a text has words in their order, and joins such conditions. */
type Dialect = { has: (sequence: string[], where: Where) => string; and: string; or: string; without: string };

/** FTS5 (sqlite.org/fts5.html, section 3): stems are letters and digits only, so that quotes cannot be broken. */
const COLUMNS: Record<Where, string> = { text: '', head: '{title excerpt} : ', title: '{title} : ' };
const FTS5: Dialect = {
  has: (sequence, where) => `${COLUMNS[where]}"${sequence.join(' ')}"`,
  ...{ and: ' AND ', or: ' OR ', without: ' NOT ' },
};

/** PostgreSQL's tsquery: weights A for the title and B for the excerpt. */
const WEIGHTS: Record<Where, string> = { text: '', head: ':AB', title: ':A' };
const TSQUERY: Dialect = {
  has: (sequence, where) => `(${sequence.map((stem) => `'${stem}'${WEIGHTS[where]}`).join(' <-> ')})`,
  ...{ and: ' & ', or: ' | ', without: ' & !' },
};

/**
 * Relevance goes by where the words stand: all in the title (5), all in title and excerpt (4), some in the title (3), some
 * in the excerpt (2), all in the body alone (1).
 */
export type Tier = '5' | '4' | '3' | '2' | '1';
const TIERS: readonly Tier[] = ['5', '4', '3', '2', '1'];

/** A single word stands in one place: with it nothing is between. */
export const tiersOf = ({ wanted }: Search): readonly Tier[] =>
  [...wanted.values()].every(({ length }) => length === 1) ? ['5', '4', '1'] : TIERS;

function written(wanted: Wanted, tier: Tier | undefined, { has, and, or, without }: Dialect): string {
  const all = (where: Where) => `(${wanted.map((sequence) => has(sequence, where)).join(and)})`;
  const some = (where: Where) => `(${wanted.map((sequence) => has(sequence, where)).join(or)})`;
  switch (tier) {
    case '5':
      return all('title');
    case '4':
      return `${all('head')}${without}${all('title')}`;
    case '3':
      return `(${all('text')}${and}${some('title')})${without}${all('head')}`;
    case '2':
      return `(${all('text')}${and}${some('head')})${without}(${all('head')}${or}${some('title')})`;
    case '1':
      return `${all('text')}${without}${some('head')}`;
    default:
      return all('text');
  }
}

/** The ids of the texts that have all that is wanted, in the places of a tier or anywhere. */
const texts = (knex: Knex, wanted: Wanted, tier?: Tier): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw('(select id from feed_texts where words @@ ?::tsquery)', [written(wanted, tier, TSQUERY)])
    : knex.raw('(select rowid from feed_search where feed_search match ?)', [written(wanted, tier, FTS5)]);

/** The plus keeps SQLite from the index of the texts, which it prefers once it has statistics: a search walks (0012). */
const textId = (knex: Knex) => (isPostgres(knex) ? 'e.text_id' : '+e.text_id');

/** A condition on feed_entries as e, that it has what is searched: each in its own language, a fallback's too. */
export function hasWords(knex: Knex, { wanted }: Search, tier?: Tier): Knex.Raw {
  const id = textId(knex);
  const each = Array.from(wanted, ([locale, sequences]) => {
    const found = texts(knex, sequences, tier);
    return knex.raw(wanted.size > 1 ? `(e.locale = ? and ${id} in ?)` : `${id} in ?`, [
      ...(wanted.size > 1 ? [locale] : []),
      found,
    ]);
  });
  return knex.raw(`(${each.map(() => '?').join(' or ')})`, each);
}
