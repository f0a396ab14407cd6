import type { Knex } from 'knex';
import { ordersByStart, type When } from '../../../feed/order';
import type { FeedQuery, TermFilter } from '../../../feed/query';
import type { Vocabulary } from '../../../feed/vocabulary';
import { hasWords } from './search';
import type { Tier } from './tiers';

/** Facets count what a filter would give if it were chosen anew: they leave their own filter out. */
export type Facet = Vocabulary | 'type' | 'year' | 'month';

/** A filter for one term only: the entries that carry it are read in order from the index of the terms. */
export const drivingTerm = (query: FeedQuery, except?: Facet): TermFilter | undefined =>
  query.terms.find(({ vocabulary, anyOf }) => anyOf.length === 1 && vocabulary !== except);

/** A share of the entries that a question asks for, or more: without the filter of one facet, or of one tier only. */
export type Share = { except?: Facet; tier?: Tier };

/** The entries that a question asks for, without order and place. With a driving term they hang on it, as `t`. */
export function matching(knex: Knex, query: FeedQuery, now: number, { except, tier }: Share = {}): Knex.QueryBuilder {
  const driver = drivingTerm(query, except);
  const entries = driver ? driven(knex, query, driver) : knex('feed_entries as e').where('e.audience', query.locale);
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
const driven = (knex: Knex, { locale }: FeedQuery, { vocabulary, anyOf }: TermFilter) =>
  knex('feed_entry_terms as t')
    .crossJoin('feed_entries as e' as never)
    .where({ 't.audience': locale, 't.vocabulary': vocabulary, 't.key': anyOf[0] })
    .whereRaw('e.document_id = t.document_id and e.audience = t.audience');

const carries = (knex: Knex, audience: string, { vocabulary, anyOf }: TermFilter) =>
  knex('feed_entry_terms as x')
    .select(knex.raw('1'))
    .whereRaw('x.document_id = e.document_id')
    .where({ 'x.audience': audience, 'x.vocabulary': vocabulary })
    .whereIn('x.key', anyOf);
