import type { Entry } from './entry';

/** Characters: with the rest of the head an answer stays below the 16 KB that clients and proxies take. */
const LONGEST = 5000;

/**
 * What a shared cache may purge an answer by: every answer is `feed`, each document and term inside has its own name. A
 * page of so many that their names would burst the head is `feed` and `feed:many`.
 */
export function tagsOf(entries: Entry[]): string[] {
  const tags = new Set(['feed']);
  for (const { id, program, series, topics, countries, partners, people } of entries) {
    tags.add(`entry:${id}`);
    if (program) tags.add(`program:${program.key}`);
    if (series) tags.add(`series:${series.key}`);
    for (const { key } of topics) tags.add(`topic:${key}`);
    for (const { key } of countries) tags.add(`country:${key}`);
    for (const { key } of partners) tags.add(`partner:${key}`);
    for (const { key } of people) tags.add(`person:${key}`);
  }
  const names = [...tags];
  return names.join(' ').length <= LONGEST ? names : ['feed', 'feed:many'];
}
