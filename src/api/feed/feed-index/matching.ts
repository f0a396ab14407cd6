import type { Knex } from 'knex';
import { ordersByStart, type When } from '../../../feed/order';
import type { FeedQuery } from '../../../feed/query';
import type { Vocabulary } from '../../../feed/vocabulary';
import { hasWords } from './search';

/** Facets count what a filter would give if it were chosen anew: they leave their own filter out. */
export type Facet = Vocabulary | 'type' | 'year' | 'month';

/** The entries that a question asks for, without order and place. */
export function matching(knex: Knex, query: FeedQuery, now: number, except?: Facet): Knex.QueryBuilder {
  const entries = knex('feed_entries as e').where('e.audience', query.locale);
  if (!query.fallback) entries.where('e.is_fallback', 0);
  if (query.types.length && except !== 'type') entries.whereIn('e.type', query.types);
  if (except !== 'year' && except !== 'month') {
    if (query.from) entries.where('e.date', '>=', query.from);
    if (query.to) entries.where('e.date', '<=', query.to);
  }
  if (query.featured !== undefined) entries.where('e.featured', Number(query.featured));
  if (isAboutEvents(query)) entries.whereNotNull('e.starts_at');
  // An event runs within these days when it has not ended before the first and not started after the last.
  if (query.startsFrom) entries.where('e.last_day', '>=', query.startsFrom);
  if (query.startsTo) entries.where('e.first_day', '<=', query.startsTo);
  if (query.when) running(entries, query.when, now);
  if (query.search) entries.whereRaw(hasWords(knex, query.search));
  for (const { vocabulary, anyOf } of query.terms) {
    if (vocabulary !== except) entries.whereExists(carries(knex, query.locale, vocabulary, anyOf));
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

const carries = (knex: Knex, audience: string, vocabulary: Vocabulary, anyOf: string[]) =>
  knex('feed_entry_terms as t')
    .select(knex.raw('1'))
    .whereRaw('t.document_id = e.document_id')
    .where({ 't.audience': audience, 't.vocabulary': vocabulary })
    .whereIn('t.key', anyOf);
