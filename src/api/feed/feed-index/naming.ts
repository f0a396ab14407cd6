import type { Knex } from 'knex';
import type { IndexedEntry } from '../../../feed/entry';
import type { FacetCounts } from '../../../feed/facets';
import type { Naming, TermNames } from '../../../feed/names';
import type { TermFilter } from '../../../feed/query';
import { VOCABULARIES } from '../../../feed/vocabulary';

function keysOf({ summary }: IndexedEntry): string[] {
  const { program, series, topics, countries, partners, people } = summary;
  return [program ?? [], series ?? [], topics, countries, partners, people.map(({ key }) => key)].flat();
}

/** The names of all terms that these entries, counts and filters speak of, in one query. */
export async function readNames(
  knex: Knex,
  entries: IndexedEntry[],
  { facets = {}, terms = [] }: { facets?: FacetCounts; terms?: TermFilter[] } = {},
): Promise<Naming> {
  const counted = VOCABULARIES.flatMap((vocabulary) => facets[vocabulary] ?? []).map(({ key }) => key);
  const asked = terms.flatMap(({ anyOf }) => anyOf);
  const keys = [...new Set([...entries.flatMap(keysOf), ...counted, ...asked])];
  const rows = keys.length ? await knex('feed_terms').whereIn('key', keys) : [];
  const names = new Map<string, TermNames>(
    rows.map((row) => [`${row.vocabulary} ${row.key}`, { en: row.name_en, fr: row.name_fr }]),
  );
  return (vocabulary, key) => names.get(`${vocabulary} ${key}`);
}
