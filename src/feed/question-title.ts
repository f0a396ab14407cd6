import { published, takingPlace } from './dates-in-words';
import type { Masthead } from './formats/format';
import { type Naming, named } from './names';
import { ordersByStart, type When } from './order';
import { type FeedQuery, type TermFilter, takesEvents } from './query';
import type { EntryType } from './site';
import { type Language, languageOf, type Text } from './text';
import { VOCABULARIES, type Vocabulary } from './vocabulary';

const TYPES: Record<EntryType | 'both', Text> = {
  'program-post': { en: 'program posts', fr: 'articles de programme' },
  event: { en: 'events', fr: 'événements' },
  both: { en: 'program posts and events', fr: 'articles de programme et événements' },
};
const WHEN: Record<When, Text> = {
  upcoming: { en: 'upcoming', fr: 'à venir' },
  ongoing: { en: 'ongoing', fr: 'en cours' },
  past: { en: 'past', fr: 'passés' },
};
const FEATURED: Text = { en: 'featured', fr: 'à la une' };
const NOT_FEATURED: Text = { en: 'not featured', fr: 'hors de la une' };
const SEARCH: Record<Language, (words: string) => string> = {
  en: (words) => `search “${words}”`,
  fr: (words) => `recherche «\u00a0${words}\u00a0»`,
};

/**
 * What stands before the names of a vocabulary. Which article, gender and number a name would take in French
 * nobody has written down, so that a noun of ours stands before it (docs/decisions/0016).
 */
const BEFORE: Record<Vocabulary, Text> = {
  topic: { en: 'on ', fr: 'sur le thème ' },
  program: { en: 'program ', fr: 'programme ' },
  series: { en: 'series ', fr: 'série ' },
  country: { en: '', fr: '' },
  person: { en: 'with ', fr: 'avec ' },
  partner: { en: 'partner ', fr: 'partenaire ' },
};

const isAboutEvents = ({ when, startsFrom, startsTo, order }: FeedQuery) =>
  Boolean(when || startsFrom || startsTo || ordersByStart(order));

/** "featured upcoming events", « événements à venir à la une ». */
function subject(query: FeedQuery, language: Language): string {
  // Posts by the clock there are none: the title says what was asked all the same.
  const [only, other] = takesEvents(query) && isAboutEvents(query) ? (['event'] as const) : query.types;
  const noun = TYPES[only && !other ? only : 'both'][language];
  const when = query.when ? [WHEN[query.when][language]] : [];
  const featured = query.featured ? [FEATURED[language]] : [];
  return (language === 'fr' ? [noun, ...when, ...featured] : [...featured, ...when, noun]).join(' ');
}

/** "on Migration or Water". */
function terms({ vocabulary, anyOf }: TermFilter, naming: Naming, { locale }: FeedQuery): string {
  const language = languageOf(locale);
  const names = anyOf.map((key) => named(naming, vocabulary, key, locale).name);
  return BEFORE[vocabulary][language] + new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}

function phrases(query: FeedQuery, naming: Naming, language: Language): string[] {
  const { from: first, to: last, startsFrom, startsTo, search, featured } = query;
  const others = VOCABULARIES.filter((vocabulary) => vocabulary !== 'topic');
  const of = (vocabulary: Vocabulary) => query.terms.filter((filter) => filter.vocabulary === vocabulary);
  return [
    ...others.flatMap(of).map((filter) => terms(filter, naming, query)),
    ...(first || last ? [published({ first, last }, language)] : []),
    ...(startsFrom || startsTo ? [takingPlace({ first: startsFrom, last: startsTo }, language)] : []),
    ...(featured === false ? [NOT_FEATURED[language]] : []),
    ...(search ? [SEARCH[language](search.text)] : []),
  ];
}

/** The question spelt in the audience's language: "events on Migration, Tunisia, 2019"; empty when nothing is narrowed. */
export function questionInWords(query: FeedQuery, naming: Naming): string {
  const language = languageOf(query.locale);
  const topics = query.terms.filter(({ vocabulary }) => vocabulary === 'topic');
  const all = phrases(query, naming, language);
  const isNarrowed = topics.length || all.length || query.types.length || query.featured || isAboutEvents(query);
  if (!isNarrowed) return '';
  const about = topics.map((filter) => ` ${terms(filter, naming, query)}`).join(',');
  return [subject(query, language) + about, ...all].join(', ');
}

/** The question after the newsroom's name, "Deux Rives: events on Migration"; the name alone when nothing is narrowed. */
export function questionTitle(query: FeedQuery, naming: Naming, { name }: Masthead): string {
  const question = questionInWords(query, naming);
  if (!question) return name;
  return `${name}${languageOf(query.locale) === 'fr' ? '\u00a0:' : ':'} ${question}`;
}
