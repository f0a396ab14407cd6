import { type Naming, named, typeLabel } from './names';
import type { EntryType } from './site';
import { VOCABULARIES, type Vocabulary } from './vocabulary';

export type FacetCount = { key: string; count: number };
/** Counts of a vocabulary's terms, of types, years (`2019`) and months (`2019-11`) under the current question. */
export type FacetCounts = Partial<Record<Vocabulary | 'type' | 'year' | 'month', FacetCount[]>>;
export type Facets = Record<string, (FacetCount & { name?: string })[]>;

const latestFirst = (a: FacetCount, b: FacetCount) => (a.key < b.key ? 1 : -1);

/** Facets with names in the audience's language; years and months newest first and without a name: they are numbers. */
export function presentFacets(counts: FacetCounts, naming: Naming, locale: string): Facets {
  const type = (counts.type ?? []).map(({ key, count }) => ({ key, name: typeLabel(key as EntryType, locale), count }));
  const terms = VOCABULARIES.map((vocabulary) => [
    vocabulary,
    (counts[vocabulary] ?? []).map(({ key, count }) => ({ ...named(naming, vocabulary, key, locale), count })),
  ]);
  const dates = {
    year: [...(counts.year ?? [])].sort(latestFirst),
    month: [...(counts.month ?? [])].sort(latestFirst),
  };
  return { type, ...Object.fromEntries(terms), ...dates };
}
