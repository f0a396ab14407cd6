import type { Knex } from 'knex';
import type { IndexedEntry } from '../../../feed/entry';
import { termsOf } from '../../../feed/entry-terms';
import type { FacetCounts } from '../../../feed/facets';
import type { Naming, TermNames } from '../../../feed/names';
import type { TermFilter } from '../../../feed/query';
import { VOCABULARIES } from '../../../feed/vocabulary';
import { isOneOf } from './dialect';

/** Names that were looked up at a version of the index, by vocabulary and key: a new name moves the version on. */
type Known = { version: number; names: Map<string, TermNames> };
const known = new WeakMap<Knex, Known>();

/** After a back-up was restored the same version may have other names. */
export const forgetNames = (knex: Knex) => known.delete(knex);

function knownAt(knex: Knex, version: number): Known['names'] {
  const last = known.get(knex);
  // Names may be newer than an answer says, never older.
  if (last && last.version >= version) return last.names;
  const names: Known['names'] = new Map();
  known.set(knex, { version, names });
  return names;
}

type Told = { entries?: IndexedEntry[]; facets?: FacetCounts; terms?: TermFilter[] };

/** The names of all terms that these entries, counts and filters speak of: those not known yet in one query. */
export async function readNames(
  knex: Knex,
  version: number,
  { entries = [], facets = {}, terms = [] }: Told,
): Promise<Naming> {
  const refs = [
    ...entries.flatMap(({ summary }) => termsOf(summary)),
    ...VOCABULARIES.flatMap((vocabulary) => (facets[vocabulary] ?? []).map(({ key }) => ({ vocabulary, key }))),
    ...terms.flatMap(({ vocabulary, anyOf }) => anyOf.map((key) => ({ vocabulary, key }))),
  ];
  const names = knownAt(knex, version);
  const missing = new Set(refs.flatMap(({ vocabulary, key }) => (names.has(`${vocabulary} ${key}`) ? [] : [key])));
  const rows = missing.size ? await knex('feed_terms').where(isOneOf(knex, 'key', [...missing])) : [];
  for (const row of rows) names.set(`${row.vocabulary} ${row.key}`, { en: row.name_en, fr: row.name_fr });
  return (vocabulary, key) => names.get(`${vocabulary} ${key}`);
}
