import type { Summary } from './entry';
import type { TermRef } from './vocabulary';

/** The terms that an entry carries, each once: somebody may be author and speaker. */
export function termsOf({ program, series, topics, countries, partners, people }: Summary): TermRef[] {
  const refs: TermRef[] = [];
  const add = (vocabulary: TermRef['vocabulary']) => (key: string) => {
    if (!refs.some((ref) => ref.key === key && ref.vocabulary === vocabulary)) refs.push({ vocabulary, key });
  };
  if (program !== null) add('program')(program);
  if (series !== null) add('series')(series);
  topics.forEach(add('topic'));
  countries.forEach(add('country'));
  partners.forEach(add('partner'));
  for (const { key } of people) add('person')(key);
  return refs;
}
