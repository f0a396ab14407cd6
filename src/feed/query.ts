import { type Search, wantedIn } from '../search/wanted';
import { type Cursor, decodeCursor, foreign, questionMark } from './cursor';
import { type Day, parsePeriod } from './day';
import { defaultOrder, ORDERS, type Order, WHENS, type When } from './order';
import { givenAsObject, givenTwice, oneOf, type Problem, type Result, unknownParameter, wrongValue } from './problem';
import { questionOf } from './question';
import { defaultLocale, ENTRY_TYPES, type EntryType, fallbacksOf, localeCodes, type Site } from './site';
import { KEY_PATTERN, VOCABULARIES, type Vocabulary } from './vocabulary';
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

/** What the door accepts; everything else is refused by name, so that a misspelt filter never shows too much. */
export const FEED_PARAMETERS: readonly string[] = [
  ...['locale', 'fallback', 'type', ...VOCABULARIES, 'from', 'to', 'when', 'startsFrom', 'startsTo'],
  ...['q', 'featured', 'order', 'limit', 'cursor', 'include'],
];

/** Added to links by mail and advertising tools; they ask nothing. */
const isIgnored = (name: string) => /^(utm_.*|fbclid|gclid)$/.test(name);

/** Enough for any form, too few to make one question a burden. */
const MAX_KEYS = 50;

/** Characters of a search: more than anybody types. */
const MAX_SEARCH = 200;

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
  const reader = new Reader(params, eventsOnly ? [...FEED_PARAMETERS, 'cancelled'] : FEED_PARAMETERS);
  const when = reader.choice('when', WHENS);
  const types = reader.choices('type', ENTRY_TYPES);
  const query: FeedQuery = {
    locale: reader.choice('locale', localeCodes(site)) ?? defaultLocale(site),
    fallback: reader.flag('fallback') ?? false,
    types: eventsOnly && (!types.length || types.includes('event')) ? ['event'] : types,
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

/** Reads parameters one by one and gathers what is wrong with them. */
export class Reader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly params: URLSearchParams,
    known: readonly string[],
  ) {
    for (const name of new Set(params.keys())) {
      const base = name.split(/[[.]/, 1)[0] ?? name;
      if (known.includes(name) || isIgnored(name)) continue;
      this.problems.push(known.includes(base) ? givenAsObject(base) : unknownParameter(name, known));
    }
  }

  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) this.problems.push(givenTwice(name));
    return values[0];
  }

  choice<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
    const value = this.one(name);
    return value === undefined ? undefined : this.allowed(name, value, allowed);
  }

  choices<Value extends string>(name: string, allowed: readonly Value[]): Value[] {
    const values = this.one(name)?.split(',') ?? [];
    return sorted(values.flatMap((value) => this.allowed(name, value, allowed) ?? []));
  }

  flag(name: string): boolean | undefined {
    const value = this.choice(name, ['true', 'false']);
    return value === undefined ? undefined : value === 'true';
  }

  count(name: string, max: number): number | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    if (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= max) return Number(value);
    this.problems.push(
      wrongValue(name, value, { en: `a whole number from 1 to ${max}`, fr: `un entier de 1 à ${max}` }),
    );
    return undefined;
  }

  terms(vocabulary: Vocabulary): TermFilter[] {
    const groups = this.all(vocabulary).map((group) => sorted(group.split(',')));
    const keys = groups.flat();
    const malformed = keys.find((key) => !KEY_PATTERN.test(key));
    if (malformed !== undefined || keys.length > MAX_KEYS) {
      const expected = {
        en: `at most ${MAX_KEYS} keys of lower-case letters, digits and hyphens, separated by commas`,
        fr: `au plus ${MAX_KEYS} clés en minuscules, chiffres et traits d’union, séparées par des virgules`,
      };
      this.problems.push(wrongValue(vocabulary, malformed ?? keys.join(','), expected));
    }
    return groups.map((anyOf) => ({ vocabulary, anyOf }));
  }

  span<From extends string, To extends string>(from: From, to: To): { [name in From | To]?: Day } {
    const first = this.period(from)?.first;
    const last = this.period(to)?.last;
    if (first && last && first > last) {
      const text = { en: `${from}: it is later than ${to}`, fr: `${from} : cette date est postérieure à ${to}` };
      this.problems.push({ path: [from], text });
    }
    return { [from]: first, [to]: last } as { [name in From | To]?: Day };
  }

  search(name: string, locales: string[]): Search | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    const text = value
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    const wanted = new Map(locales.map((locale) => [locale, wantedIn(text, locale)]));
    if (value.length <= MAX_SEARCH && [...wanted.values()].every(({ length }) => length)) return { text, wanted };
    const expected = {
      en: `at least one word or number, in at most ${MAX_SEARCH} characters`,
      fr: `au moins un mot ou un nombre, en ${MAX_SEARCH} caractères au plus`,
    };
    this.problems.push(wrongValue(name, value, expected));
    return undefined;
  }

  cursor(query: FeedQuery): Cursor | undefined {
    const text = this.one('cursor');
    if (text === undefined) return undefined;
    const cursor = decodeCursor(text, questionMark(questionOf(query)), query.order);
    if ('direction' in cursor) return cursor;
    // Whether it belongs to the question is not known while that has mistakes.
    if (cursor !== foreign || !this.problems.length) this.problems.push(cursor);
    return undefined;
  }

  private all(name: string): string[] {
    return this.params.getAll(name).filter((value) => value !== '');
  }

  private allowed<Value extends string>(name: string, value: string, allowed: readonly Value[]): Value | undefined {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.problems.push(wrongValue(name, value, oneOf(allowed)));
    return found;
  }

  private period(name: string): { first: Day; last: Day } | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    const period = parsePeriod(value);
    const expected = {
      en: 'a real date as YYYY, YYYY-MM or YYYY-MM-DD',
      fr: 'une date réelle, AAAA, AAAA-MM ou AAAA-MM-JJ',
    };
    if (!period) this.problems.push(wrongValue(name, value, expected));
    return period;
  }
}

/** Order and repetition do not change a question. */
const sorted = <Value extends string>(values: Value[]): Value[] => [...new Set(values)].sort();
