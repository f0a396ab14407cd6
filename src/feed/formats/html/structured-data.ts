import { closingsOf } from '../../closings';
import type { Entry, EventDetails, Venue } from '../../entry';
import type { EntryPage } from '../../entry-page';
import type { Site } from '../../site';
import type { Masthead } from '../format';

const CONTEXT = 'https://schema.org';

const STATUSES: Record<string, string> = {
  scheduled: 'EventScheduled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  cancelled: 'EventCancelled',
  'moved-online': 'EventMovedOnline',
};

const MODES: Record<string, string> = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

/** An entry as schema.org has it: an Event or a NewsArticle. What is unknown, or over at `now` (epoch milliseconds), is left out. */
export function structured(entry: EntryPage['data'], masthead: Masthead, site: Site, now: number): object {
  const newsroom = { '@type': 'Organization', name: masthead.name, url: site.origin };
  const image = entry.image ?? masthead.defaultImage;
  const common = {
    '@context': CONTEXT,
    url: entry.url,
    inLanguage: entry.locale,
    description: entry.excerpt || undefined,
    image: image ? [image.url] : undefined,
  };
  return entry.event
    ? { ...common, '@type': 'Event', name: entry.title, ...eventData(entry, entry.event, now), organizer: newsroom }
    : { ...common, ...articleData(entry), publisher: newsroom };
}

/** The newsroom itself, and how to search it. */
export const newsroomData = ({ name, tagline }: Masthead, locale: string, { origin }: Site): object => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  ...{ name, description: tagline, url: `${origin}/${locale}`, inLanguage: locale },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/${locale}?q={words}` },
    'query-input': 'required name=words',
  },
});

function articleData(entry: Entry): object {
  return {
    '@type': 'NewsArticle',
    headline: entry.title,
    datePublished: entry.date,
    dateModified: entry.updatedAt,
    mainEntityOfPage: entry.url,
    isAccessibleForFree: true,
    author: people(entry, 'author'),
    keywords: entry.topics.map(({ name }) => name).join(', ') || undefined,
  };
}

function eventData(entry: Entry, event: EventDetails, now: number): object {
  const at = (instant: string) => (event.allDay ? instant.slice(0, 10) : instant);
  // Where an address to join at is not known yet, the page will tell it.
  const joinAt = event.onlineUrl ?? (event.attendanceMode === 'in-person' ? null : entry.url);
  const online = joinAt && { '@type': 'VirtualLocation', url: joinAt };
  const isOpen = event.registrationUrl && event.status !== 'cancelled' && now < closingsOf(event).registration;
  const places = [event.venue && place(event.venue), online].filter(Boolean);
  return {
    startDate: at(event.startsAt),
    endDate: at(event.endsAt),
    eventStatus: `${CONTEXT}/${STATUSES[event.status] ?? STATUSES.scheduled}`,
    eventAttendanceMode: MODES[event.attendanceMode] && `${CONTEXT}/${MODES[event.attendanceMode]}`,
    previousStartDate: event.previousStartsAt ? at(event.previousStartsAt) : undefined,
    location: places.length > 1 ? places : places[0],
    performer: people(entry, 'speaker'),
    offers: isOpen ? { '@type': 'Offer', url: event.registrationUrl } : undefined,
  };
}

function people(entry: Entry, role: string): object[] | undefined {
  const named = entry.people.filter((person) => person.role === role);
  return named.length ? named.map(({ name }) => ({ '@type': 'Person', name })) : undefined;
}

function place({ name, address, city, country, latitude, longitude }: Venue): object {
  const streetAddress = address ?? undefined;
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', streetAddress, addressLocality: city, addressCountry: country },
    geo: latitude === null || longitude === null ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
  };
}
