import type { IndexedEntry } from './entry';

type Place = Pick<IndexedEntry, 'audience' | 'isFallback'>;

/** Those of the entries that their audiences had in their own language, and have so no more among what is `published`. */
export const missed = <Entry extends Place>(entries: Entry[], published: Place[]): Entry[] =>
  entries.filter(
    ({ audience, isFallback }) => !isFallback && !published.some((own) => own.audience === audience && !own.isFallback),
  );

/** Only words are an entry's own; time, place and terms are its document's, and may have changed since it was missed. */
function broughtUpToDate({ audience, locale, isFallback, summary }: IndexedEntry, current: IndexedEntry): IndexedEntry {
  const { title, slug, excerpt } = summary;
  return { ...current, audience, locale, isFallback, summary: { ...current.summary, title, slug, excerpt } };
}

/**
 * What each audience is told of an event when the last language that published it leaves. What was kept takes the place
 * of a fallback: it reaches also those who ask for their own language alone, and both would share one UID.
 * @param left what was published until now
 * @param kept what audiences had in languages that left before
 */
export function lastWords(left: IndexedEntry[], kept: IndexedEntry[]): IndexedEntry[] {
  const [current] = left;
  if (!current) return kept;
  const others = left.filter(({ audience }) => !kept.some((entry) => entry.audience === audience));
  return [...others, ...kept.map((entry) => broughtUpToDate(entry, current))];
}
