import type { EventDetails, Venue } from './entry';
import { type EventSpan, eventSpan, inZone, isoInstant } from './event-time';
import { safeUrl } from './html';
import type { PublishedVersion } from './published-version';
import type { EntryType } from './site';

/** When an event takes place; null for what has no time. */
export function spanOf(type: EntryType, version: PublishedVersion, timeZone: string): EventSpan | null {
  if (type !== 'event' || !version.startsAt) return null;
  const { startsAt, endsAt, allDay } = version;
  return eventSpan({ startsAt, endsAt, timeZone, allDay: Boolean(allDay) });
}

/** What the index holds of an event besides its texts. */
export function eventDetails(version: PublishedVersion, span: EventSpan, timeZone: string): EventDetails {
  const allDay = Boolean(version.allDay);
  return {
    startsAt: isoInstant(span.starts),
    endsAt: isoInstant(allDay ? span.ends.minus({ seconds: 1 }) : span.ends),
    timeZone,
    allDay,
    status: version.eventStatus ?? 'scheduled',
    previousStartsAt: inZone(version.previousStartsAt, timeZone, allDay),
    attendanceMode: version.attendanceMode ?? 'in-person',
    venue: venueOf(version.venue),
    onlineUrl: safeUrl(version.onlineUrl) ?? null,
    registrationUrl: safeUrl(version.registrationUrl) ?? null,
    registrationClosesAt: inZone(version.registrationClosesAt, timeZone),
    // Known to the index, which remembers what calendars have been told.
    sequence: 0,
  };
}

function venueOf(venue: Venue | null | undefined): Venue | null {
  if (!venue) return null;
  const { name, address, city, country, latitude, longitude } = venue;
  return { name, address: address ?? null, city, country, latitude: latitude ?? null, longitude: longitude ?? null };
}
