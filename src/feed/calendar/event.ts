import { DateTime } from 'luxon';
import { dayAfter, placeOf } from '../calendar-links';
import { withFirst } from '../dates-in-words';
import type { Entry, EventDetails } from '../entry';
import { noteOf } from '../event-note';
import { remembered } from '../remembered';
import { say, type Text } from '../text';
import { type Component, type Property, text, uri } from './component';
import { type ClockTime, clockTimes } from './zone';

const STATUSES: Record<string, string> = { cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

const MOVED: Text = { en: 'Moved; planned before for', fr: 'Déplacé\u00a0; prévu auparavant pour le' };
const ONLINE: Text = { en: 'Online:', fr: 'En ligne\u00a0:' };
const REGISTRATION: Text = { en: 'Registration:', fr: 'Inscription\u00a0:' };
const CANCELLED: Text = { en: 'Cancelled:', fr: 'Annulé\u00a0:' };

/** A reader's words for a time: its day, and its hour unless it takes whole days. */
const spelt = remembered((instant: string, zone: string, allDay: boolean, locale: string): string => {
  const time = DateTime.fromISO(instant, { zone }).setLocale(locale);
  return withFirst(time.toLocaleString({ dateStyle: 'long' }), locale) + (allDay ? '' : `, ${time.toFormat('HH:mm')}`);
});

/** What calendars show beneath the title, for those too that know nothing of a status. */
function description({ event, excerpt, url, locale }: Entry & { event: EventDetails }): string {
  const { status, previousStartsAt, timeZone, allDay, onlineUrl, registrationUrl } = event;
  const note = noteOf(event, locale);
  const moved = status === 'rescheduled' && previousStartsAt;
  const practical = [
    ...(onlineUrl ? [`${say(ONLINE, locale)} ${onlineUrl}`] : []),
    ...(registrationUrl ? [`${say(REGISTRATION, locale)} ${registrationUrl}`] : []),
    url,
  ];
  return [
    ...(note ? [note] : []),
    ...(moved ? [`${say(MOVED, locale)} ${spelt(moved, timeZone, allDay, locale)}.`] : []),
    excerpt,
    practical.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const at = (name: string, { zone, at: time }: ClockTime): Property => [
  name,
  zone ? { tzid: zone } : {},
  'date-time',
  time,
];

/** The end of whole days is exclusive; an event without length has none (RFC 5545, section 3.8.2.2). */
function times(event: EventDetails): Property[] {
  const { startsAt, endsAt, timeZone, allDay } = event;
  if (allDay) {
    return [
      ['dtstart', {}, 'date', startsAt.slice(0, 10)],
      ['dtend', {}, 'date', dayAfter(event)],
    ];
  }
  const [starts, ends] = clockTimes(timeZone, startsAt, endsAt);
  return [at('dtstart', starts), ...(Date.parse(endsAt) > Date.parse(startsAt) ? [at('dtend', ends)] : [])];
}

/** Without a METHOD both stamps say when the event was last revised (RFC 5545, section 3.8.7.2). */
function identity({ id, updatedAt, event }: Entry & { event: EventDetails }): Property[] {
  const revised = `${updatedAt.slice(0, 19)}Z`;
  return [
    ['uid', {}, 'text', id],
    ['sequence', {}, 'integer', event.sequence],
    ['dtstamp', {}, 'date-time', revised],
    ['last-modified', {}, 'date-time', revised],
  ];
}

const place = ({ venue }: EventDetails): Property[] =>
  venue?.latitude == null || venue.longitude == null ? [] : [['geo', {}, 'float', [venue.latitude, venue.longitude]]];

const categories = ({ program, series, topics }: Entry): string[] =>
  [...[program ?? []].flat(), ...[series ?? []].flat(), ...topics].map(({ name }) => name);

/** An event in a calendar. `prefixed`: its title says that it is cancelled, for calendars that do not show a status. */
export function eventComponent(entry: Entry & { event: EventDetails }, prefixed: boolean): Component {
  const { event, locale, title, url } = entry;
  const isCancelled = event.status === 'cancelled';
  const summary = isCancelled && prefixed ? `${say(CANCELLED, locale)} ${title}` : title;
  const properties = [
    ...[...identity(entry), ...times(event), ...text('summary', summary, locale)],
    ...[...text('description', description(entry), locale), ...text('location', placeOf(event, locale), locale)],
    ...[...place(event), ...uri('url', url), ...uri('conference', event.onlineUrl)],
    ...text('categories', categories(entry), locale),
    ['status', {}, 'text', STATUSES[event.status] ?? 'CONFIRMED'] satisfies Property,
    ...(isCancelled ? [FREE] : []),
  ];
  return ['vevent', properties, []];
}

/** What does not take place leaves the time free. */
const FREE: Property = ['transp', {}, 'text', 'TRANSPARENT'];

/** An event that is no longer published: that it does not take place, and nothing more of what was taken back. */
export function withdrawnComponent(entry: Entry & { event: EventDetails }, prefixed: boolean): Component {
  const { event, locale, title } = entry;
  const summary = prefixed ? `${say(CANCELLED, locale)} ${title}` : title;
  const properties = [...identity(entry), ...times(event), ...text('summary', summary, locale)];
  return ['vevent', [...properties, ['status', {}, 'text', 'CANCELLED'], FREE], []];
}
