import type { Knex } from 'knex';
import { ordersByStart, type When } from '../../../feed/order';
import type { FeedQuery, TermFilter } from '../../../feed/query';
import type { Vocabulary } from '../../../feed/vocabulary';
import { driverOf, type Weighed } from './driver';
import { hasWords } from './search';
import type { Tier } from './tiers';

/** Facets count what a filter would give if it were chosen anew: they leave their own filter out. */
export type Facet = Vocabulary | 'type' | 'year' | 'month';

/** The filter that a question hangs on: the entries that carry its keys are read in order from the index of the terms. */
export const drivingTerm = ({ terms }: { terms: Weighed[] }, except?: Facet): Weighed | undefined =>
  driverOf(terms.filter(({ vocabulary }) => vocabulary !== except));

/** A share of the entries that a question asks for, or more: without the filter of one facet, or of one tier only. */
export type Share = { except?: Facet; tier?: Tier };

/** The entries that a question asks for, without order and place. With a driving term they hang on it, as `t`. */
export function matching(knex: Knex, query: FeedQuery, now: number, { except, tier }: Share = {}): Knex.QueryBuilder {
  const driver = drivingTerm(query, except);
  const entries: Knex.QueryBuilder = driver
    ? driven(knex, query.locale, driver)
    : knex('feed_entries as e').where('e.audience', query.locale);
  if (!query.fallback) entries.where('e.is_fallback', 0);
  if (query.types.length && except !== 'type') entries.whereIn('e.type', query.types);
  if (except !== 'year' && except !== 'month') {
    const date = driver ? 't.date' : 'e.date';
    if (query.from) entries.where(date, '>=', query.from);
    if (query.to) entries.where(date, '<=', query.to);
  }
  if (query.featured !== undefined) entries.where('e.featured', Number(query.featured));
  if (isAboutEvents(query)) entries.whereNotNull('e.starts_at');
  // An event runs within these days when it has not ended before the first and not started after the last.
  if (query.startsFrom) entries.where('e.last_day', '>=', query.startsFrom);
  if (query.startsTo) entries.where('e.first_day', '<=', query.startsTo);
  if (query.when) running(entries, query.when, now);
  if (query.search) entries.whereRaw(hasWords(knex, query.search, tier));
  for (const filter of query.terms) {
    if (filter.vocabulary !== except && filter !== driver) entries.whereExists(carries(knex, query.locale, filter));
  }
  return entries;
}

const isAboutEvents = (query: FeedQuery) =>
  Boolean(query.when || query.startsFrom || query.startsTo || ordersByStart(query.order));

function running(entries: Knex.QueryBuilder, when: When, now: number) {
  if (when === 'upcoming') entries.where('e.starts_at', '>', now);
  else if (when === 'past') entries.where('e.ends_at', '<=', now);
  else entries.where('e.starts_at', '<=', now).where('e.ends_at', '>', now);
}

/** A cross join, because SQLite keeps to its order: first the terms, then the entry of each. */
const driven = (knex: Knex, audience: string, filter: TermFilter) =>
  linesFor(knex, audience, filter)
    .crossJoin('feed_entries as e' as never)
    .whereRaw('e.document_id = t.document_id and e.audience = t.audience');

/**
 * The lines of the index for one key as they are; for several, each entry once. SQLite reads a union of all
 * in the order of a page as far as the page goes; with `distinct` or `in` it would read and sort them all.
 */
function linesFor(knex: Knex, audience: string, { vocabulary, anyOf }: TermFilter): Knex.QueryBuilder {
  const lines = (key: string): Knex.QueryBuilder =>
    knex('feed_entry_terms as t').where({ 't.audience': audience, 't.vocabulary': vocabulary, 't.key': key });
  const [first = '', ...others] = anyOf;
  if (!others.length) return lines(first);
  const once = anyOf.map((key, index) => {
    const earlier = carries(knex, audience, { vocabulary, anyOf: anyOf.slice(0, index) }, 't');
    return lines(key).select('t.audience', 't.document_id', 't.date').whereNotExists(earlier);
  });
  const union = knex.queryBuilder().unionAll(once as never[]);
  return knex.queryBuilder().from(union.as('t') as never);
}

const carries = (knex: Knex, audience: string, { vocabulary, anyOf }: TermFilter, of: 'e' | 't' = 'e') =>
  knex('feed_entry_terms as x')
    .select(knex.raw('1'))
    .whereRaw(`x.document_id = ${of}.document_id`)
    .where({ 'x.audience': audience, 'x.vocabulary': vocabulary })
    .whereIn('x.key', anyOf);
