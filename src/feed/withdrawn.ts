import { answersTo } from '../search/wanted';
import type { EventDetails, IndexedEntry } from './entry';
import { termsOf } from './entry-terms';
import { eventSpan } from './event-time';
import type { When } from './order';
import type { FeedQuery } from './query';

/** The moments (epoch milliseconds) at which an event starts and ends. */
function momentsOf(event: EventDetails): [number, number] {
  const { starts, ends } = eventSpan(event);
  return [starts.toMillis(), ends.toMillis()];
}

function runs(when: When, event: EventDetails, now: number): boolean {
  const [starts, ends] = momentsOf(event);
  if (when === 'upcoming') return starts > now;
  return when === 'past' ? ends <= now : starts <= now && ends > now;
}

function isWithin(query: FeedQuery, { date, summary }: IndexedEntry, now: number): boolean {
  const { from, to, when, startsFrom, startsTo } = query;
  const { event } = summary;
  if (!event || (from && date < from) || (to && date > to)) return false;
  const { firstDay, lastDay } = eventSpan(event);
  const isOutside = (startsFrom && lastDay < startsFrom) || (startsTo && firstDay > startsTo);
  return !isOutside && (!when || runs(when, event, now));
}

/**
 * Whether a question would list an event if it were still published. The index does not know it any more, so that it is
 * told from what was kept of it; words are looked for in its title and excerpt. `now` is epoch milliseconds.
 */
export function wouldList(query: FeedQuery, entry: IndexedEntry, now: number): boolean {
  const { audience, isFallback, locale, featured, summary, type } = entry;
  if (audience !== query.locale || (isFallback && !query.fallback)) return false;
  if (query.types.length && !query.types.includes(type)) return false;
  if (query.featured !== undefined && query.featured !== featured) return false;
  const carried = new Set(termsOf(summary).map(({ vocabulary, key }) => `${vocabulary} ${key}`));
  const carries = query.terms.every(({ vocabulary, anyOf }) =>
    anyOf.some((key) => carried.has(`${vocabulary} ${key}`)),
  );
  if (!carries || !isWithin(query, entry, now)) return false;
  const wanted = query.search?.wanted.get(locale);
  return !wanted || answersTo(wanted, [summary.title, summary.excerpt], locale);
}

/**
 * The moments (epoch milliseconds) at which a question by the clock begins or ceases to list one of these events, which
 * have been withdrawn.
 */
export const turnsOf = (query: FeedQuery, events: IndexedEntry[], now: number): number[] =>
  query.when
    ? events
        .filter((entry) => wouldList({ ...query, when: undefined }, entry, now))
        .flatMap(({ summary }) => (summary.event ? momentsOf(summary.event) : []))
    : [];
