import type { Knex } from 'knex';
import type { Search, Wanted } from '../../../search/wanted';
import { isPostgres } from './dialect';
import { sequencesIn } from './stems';
import { type Dialect, type Tier, type Where, written } from './tiers';

/** FTS5 (sqlite.org/fts5.html, section 3): stems are letters and digits only, so that quotes cannot be broken. */
const COLUMNS: Record<Where, string> = { text: '', head: '{title excerpt} : ', title: '{title} : ' };
const FTS5: Dialect<string> = {
  has: (sequence, where) => `${COLUMNS[where]}"${sequence.join(' ')}"`,
  all: (conditions) => `(${conditions.join(' AND ')})`,
  some: (conditions) => `(${conditions.join(' OR ')})`,
  without: (condition, other) => `${condition} NOT ${other}`,
};

/** PostgreSQL's tsquery over words without their order: that those of a sequence stand in one field. */
const TSQUERY: Dialect<string> = {
  has: (sequence, where) =>
    TSQUERY.some(sequencesIn(sequence, where).map((stems) => TSQUERY.all(stems.map((stem) => `'${stem}'`)))),
  all: (conditions) => `(${conditions.join(' & ')})`,
  some: (conditions) => `(${conditions.join(' | ')})`,
  without: (condition, other) => `${condition} & !${other}`,
};

/** Where words do not tell that a phrase is there, they do not tell that it is not. */
const CANDIDATES: Dialect<string> = { ...TSQUERY, without: (condition) => condition };

/** The stems themselves, read from the beginning to the end. */
function inOrder(knex: Knex): Dialect<Knex.Raw> {
  const joined = (conditions: Knex.Raw[], by: string) =>
    knex.raw(`(${conditions.map(() => '?').join(by)})`, conditions);
  const some = (conditions: Knex.Raw[]) => joined(conditions, ' or ');
  const stands = (stems: string[]) => knex.raw(`strpos(' ' || stems || ' ', ?) > 0`, [` ${stems.join(' ')} `]);
  return {
    has: (sequence, where) => some(sequencesIn(sequence, where).map(stands)),
    all: (conditions) => joined(conditions, ' and '),
    some,
    without: (condition, other) => knex.raw('? and not ?', [condition, other]),
  };
}

/**
 * Words are found along the index; stems are read for phrases, and of the texts that are too large for a vector. Written so
 * that nothing is looked up in the others: the index alone answers the first half, a row without its words the second.
 */
function inPostgres(knex: Knex, wanted: Wanted, tier?: Tier): Knex.Raw {
  const read = written(wanted, tier, inOrder(knex));
  const hasPhrase = wanted.some(({ length }) => length > 1);
  const found = written(wanted, tier, hasPhrase ? CANDIDATES : TSQUERY);
  return knex.raw('(words @@ ?::tsquery or words is null) and (? or ?)', [
    ...[found, knex.raw(hasPhrase ? 'false' : 'words is not null'), read],
  ]);
}

/** The ids of the texts that have all that is wanted, in the places of a tier or anywhere. */
const texts = (knex: Knex, wanted: Wanted, tier?: Tier): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw('(select id from feed_texts where ?)', [inPostgres(knex, wanted, tier)])
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
