import type { Entry } from './entry';

/** Characters: with the rest of the head an answer stays below the 16 KB that clients and proxies take. */
const LONGEST = 5000;

/**
 * What a shared cache may purge an answer by: every answer is `feed`, each document and term inside has its own name. A
 * page of so many that their names would burst the head is `feed` and `feed:many`.
 */
export function tagsOf(entries: Entry[]): string[] {
  const tags = entries.flatMap((entry) => [
    `entry:${entry.id}`,
    ...[entry.program ?? []].flat().map(({ key }) => `program:${key}`),
    ...[entry.series ?? []].flat().map(({ key }) => `series:${key}`),
    ...entry.topics.map(({ key }) => `topic:${key}`),
    ...entry.countries.map(({ key }) => `country:${key}`),
    ...entry.partners.map(({ key }) => `partner:${key}`),
    ...entry.people.map(({ key }) => `person:${key}`),
  ]);
  const names = ['feed', ...new Set(tags)];
  return names.join(' ').length <= LONGEST ? names : ['feed', 'feed:many'];
}
