import { published, takingPlace } from '../../dates-in-words';
import { typeLabel } from '../../names';
import { ordersByStart } from '../../order';
import type { FeedQuery } from '../../query';
import { languageOf } from '../../text';
import type { Vocabulary } from '../../vocabulary';
import { languageName, wordsIn } from './words';

/** One of the reader's criteria: what it is called, what it says, and the question without it. */
export type Criterion = { label: string; value: string; without: FeedQuery };

/** What a term is called in the reader's language. */
export type NameOf = (vocabulary: Vocabulary, key: string) => string;

/** The criteria of a question, in the order of the form, each with the question that remains when it is removed. */
export function criteriaOf(query: FeedQuery, nameOf: NameOf): Criterion[] {
  const say = wordsIn(query.locale);
  const beginning: FeedQuery = { ...query, cursor: undefined };
  const found: Criterion[] = [];
  const add = (label: string, value: string | undefined, change: Partial<FeedQuery>) => {
    if (value) found.push({ label, value, without: { ...beginning, ...change } });
  };
  const withoutWords: Partial<FeedQuery> = {
    search: undefined,
    ...(query.order === 'relevance' && { order: 'newest' }),
  };
  add(say.q, query.search && say.quoted(query.search.text), withoutWords);
  for (const type of query.types)
    add(say.type, typeLabel(type, query.locale), { types: query.types.filter((other) => other !== type) });
  for (const group of query.terms) {
    const names = group.anyOf.map((key) => nameOf(group.vocabulary, key)).join(say.or);
    add(say[group.vocabulary], names, { terms: query.terms.filter((other) => other !== group) });
  }
  if (query.from || query.to) {
    const span = { first: query.from, last: query.to };
    add(say.published, published(span, languageOf(query.locale)), { from: undefined, to: undefined });
  }
  add(say.when, query.when && say[query.when], withoutWhen(query));
  if (query.startsFrom || query.startsTo) {
    const span = { first: query.startsFrom, last: query.startsTo };
    add(say.when, takingPlace(span, languageOf(query.locale)), { startsFrom: undefined, startsTo: undefined });
  }
  // Only events have a start to go by.
  if (!query.when && ordersByStart(query.order)) add(say.order, say[query.order], { order: 'newest' });
  const featured = query.featured === undefined ? undefined : say[query.featured ? 'isFeatured' : 'isNotFeatured'];
  add(say.results, featured, { featured: undefined });
  add(say.languages, query.fallback ? undefined : say.withoutFallback, { fallback: true });
  return found;
}

/** An order that only came with `when` goes with it. */
const withoutWhen = ({ order, when }: FeedQuery): Partial<FeedQuery> => {
  const came = (when === 'past' && order === 'latest') || (when !== 'past' && order === 'soonest');
  return { when: undefined, ...(when && came && { order: 'newest' }) };
};

/** The language of an entry that stands in for one in the reader's: `In French`, « En anglais ». */
export const standsIn = (locale: string, reader: string): string =>
  wordsIn(reader).inLanguage(languageName(locale, reader));
