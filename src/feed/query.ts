import type { Search } from '../search/wanted';
import type { Cursor } from './cursor';
import type { Day } from './day';
import { FeedReader } from './feed-reader';
import { defaultOrder, ORDERS, type Order, WHENS, type When } from './order';
import type { Problem, Result } from './problem';
import { defaultLocale, ENTRY_TYPES, type EntryType, fallbacksOf, localeCodes, type Site } from './site';
import { VOCABULARIES, type Vocabulary } from './vocabulary';
import { pageSizeOf, VOICES, type Voice } from './voices';

export const INCLUDES = ['facets', 'total'] as const;
export type Include = (typeof INCLUDES)[number];

/** How a calendar hears of cancelled events: not at all, by their status, or in their titles too. */
export const CANCELLED = ['omit', 'status', 'prefix'] as const;
export type Cancelled = (typeof CANCELLED)[number];

/** An entry must carry at least one of the keys; several filters must all match. */
export type TermFilter = { vocabulary: Vocabulary; anyOf: string[] };

/** A reader's question as one value. Days are inclusive; empty lists narrow nothing. */
export type FeedQuery = {
  locale: string;
  fallback: boolean;
  types: EntryType[];
  terms: TermFilter[];
  from?: Day;
  to?: Day;
  when?: When;
  startsFrom?: Day;
  startsTo?: Day;
  featured?: boolean;
  search?: Search;
  order: Order;
  limit: number;
  cursor?: Cursor;
  include: Include[];
  cancelled?: Cancelled;
};

/** Whether a question leaves room for events. */
export const takesEvents = ({ types }: Pick<FeedQuery, 'types'>): boolean => !types.length || types.includes('event');

/** What the door accepts; everything else is refused by name, so that a misspelt filter never shows too much. */
export const FEED_PARAMETERS: readonly string[] = [
  ...['locale', 'fallback', 'type', ...VOCABULARIES, 'from', 'to', 'when', 'startsFrom', 'startsTo'],
  ...['q', 'featured', 'order', 'limit', 'cursor', 'include'],
];

const relevanceWithoutWords: Problem = {
  path: ['order'],
  text: {
    en: 'order: relevance orders the matches of a search: give q too, or use newest',
    fr: 'order : relevance classe les résultats d’une recherche : indiquez aussi q, ou choisissez newest',
  },
};

/**
 * The question that a query string asks, or all that is wrong with it at once.
 * An empty value counts as not given: a plain form sends every field.
 */
export function parseFeedQuery(params: URLSearchParams, site: Site, voice: Voice = VOICES.json): Result<FeedQuery> {
  const { eventsOnly } = voice;
  const pageSize = pageSizeOf(voice, site);
  const reader = new FeedReader(params, eventsOnly ? [...FEED_PARAMETERS, 'cancelled'] : FEED_PARAMETERS);
  const when = reader.choice('when', WHENS);
  const types = reader.choices('type', ENTRY_TYPES);
  const query: FeedQuery = {
    locale: reader.choice('locale', localeCodes(site)) ?? defaultLocale(site),
    fallback: reader.flag('fallback') ?? false,
    types: eventsOnly && takesEvents({ types }) ? ['event'] : types,
    terms: VOCABULARIES.flatMap((vocabulary) => reader.terms(vocabulary)),
    ...reader.span('from', 'to'),
    when,
    ...reader.span('startsFrom', 'startsTo'),
    featured: reader.flag('featured'),
    order: reader.choice('order', ORDERS) ?? defaultOrder(when, eventsOnly),
    limit: reader.count('limit', pageSize.max) ?? pageSize.default,
    include: reader.choices('include', INCLUDES),
    cancelled: reader.choice('cancelled', CANCELLED),
  };
  query.search = reader.search('q', [query.locale, ...(query.fallback ? fallbacksOf(site, query.locale) : [])]);
  if (query.order === 'relevance' && !params.get('q')) reader.problems.push(relevanceWithoutWords);
  query.cursor = reader.cursor(query);
  return reader.problems.length ? { ok: false, problems: reader.problems } : { ok: true, value: query };
}
