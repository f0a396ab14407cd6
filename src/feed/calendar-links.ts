import { DateTime } from 'luxon';
import { countryName } from './country';
import type { Day } from './day';
import type { Entry, EventDetails, Venue } from './entry';
import { entryApiUrl } from './entry-page';
import { noteOf } from './event-note';
import { remembered } from './remembered';
import type { Site } from './site';
import { languageOf } from './text';

/** Addresses that make a calendar follow a question: each opens the reader's own application or account. */
export type SubscribeLinks = { webcal: string; google: string; outlook: string; office: string };

/** Addresses that put one event into a calendar: a file for any application, a filled-in form for the others. */
export type AddLinks = { ics: string; google: string; outlook: string; office: string };

const withParams = (url: string, params: Record<string, string>): string => `${url}?${new URLSearchParams(params)}`;

const OUTLOOK = { outlook: 'https://outlook.live.com', office: 'https://outlook.office.com' };

/**
 * @param icsUrl absolute address of the question in iCalendar, as `links.ics` gives it
 * @param name what the calendar is called, in the reader's language
 */
export function subscribeLinks(icsUrl: string, name: string): SubscribeLinks {
  const webcal = icsUrl.replace(/^https?:/, 'webcal:');
  const fromWeb = (host: string) => withParams(`${host}/calendar/0/addfromweb`, { url: icsUrl, name });
  return {
    webcal,
    // Google takes an address as a calendar of the web, and not as an account, by this scheme alone.
    google: withParams('https://calendar.google.com/calendar/r', { cid: webcal }),
    outlook: fromWeb(OUTLOOK.outlook),
    office: fromWeb(OUTLOOK.office),
  };
}

/** The address of one event in iCalendar. */
export const eventIcsUrl = (site: Site, { type, slug, locale }: Pick<Entry, 'type' | 'slug' | 'locale'>): string =>
  entryApiUrl(site, { type, slug, locale }, '.ics');

/** `Dar el Bahr, 12 rue du Port, Tunis`: a venue in one line, without its country. */
export const venueLine = ({ name, address, city }: Venue): string => [name, address, city].filter(Boolean).join(', ');

/** Where an event takes place, in one line with its country; the address that one joins it at when it has no place. */
export const placeOf = ({ venue, onlineUrl }: EventDetails, locale: string): string =>
  venue
    ? [venueLine(venue), countryName(venue.country, languageOf(locale))].filter(Boolean).join(', ')
    : (onlineUrl ?? '');

const nextDay = remembered(
  (day: Day): Day => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd'),
);

/** The first day that an all-day event does not take: calendars count up to it. */
export const dayAfter = ({ endsAt }: EventDetails): Day => nextDay(endsAt.slice(0, 10));

/** Undefined for what is no event. A cancelled one is better not offered. */
export function addLinks(entry: Entry, site: Site): AddLinks | undefined {
  const { event, title, excerpt, url, locale } = entry;
  if (!event) return undefined;
  const details = [noteOf(event, locale), excerpt, url].filter(Boolean).join('\n\n');
  const location = placeOf(event, locale);
  const form = { path: '/calendar/action/compose', rru: 'addevent', subject: title, ...outlookTimes(event) };
  const outlook = (host: string) =>
    withParams(`${host}/calendar/0/deeplink/compose`, { ...form, body: details, location });
  return {
    ics: eventIcsUrl(site, entry),
    google: withParams('https://calendar.google.com/calendar/render', {
      ...{ action: 'TEMPLATE', text: title, dates: googleDates(event), ctz: event.timeZone },
      ...{ details, location },
    }),
    outlook: outlook(OUTLOOK.outlook),
    office: outlook(OUTLOOK.office),
  };
}

function googleDates(event: EventDetails): string {
  const at = (instant: string) => DateTime.fromISO(instant, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");
  if (!event.allDay) return `${at(event.startsAt)}/${at(event.endsAt)}`;
  return `${event.startsAt.slice(0, 10)}/${dayAfter(event)}`.replaceAll('-', '');
}

function outlookTimes(event: EventDetails): Record<string, string> {
  if (!event.allDay) return { startdt: event.startsAt, enddt: event.endsAt };
  return { startdt: event.startsAt.slice(0, 10), enddt: dayAfter(event), allday: 'true' };
}
