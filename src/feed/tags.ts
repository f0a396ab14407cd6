import type { Entry } from './entry';

/** What a shared cache may purge an answer by: every answer is `feed`, each document and term inside has its own name. */
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
  return ['feed', ...new Set(tags)];
}
