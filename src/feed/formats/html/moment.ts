import { withFirst } from '../../dates-in-words';
import type { Day } from '../../day';
import type { EventDetails } from '../../entry';
import type { Words } from './words';

const STYLES = {
  day: { dateStyle: 'medium' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  fullDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  zone: { timeZoneName: 'longGeneric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times more than using it. */
function format(style: keyof typeof STYLES, locale: string, timeZone: string): Intl.DateTimeFormat {
  const name = `${style} ${locale} ${timeZone}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone });
  formats.set(name, known);
  return known;
}

/** Versions of ICU differ in which thin space they put before AM; readers see none of it. */
const text = (style: keyof typeof STYLES, when: string, locale: string, timeZone: string): string =>
  withFirst(format(style, locale, timeZone).format(Date.parse(when)), locale).replace(/[\u2009\u202f]/g, '\u00a0');

/** `Nov 13, 2019` or `13 nov. 2019`. */
export const shortDay = (day: Day, locale: string): string => text('day', day, locale, 'UTC');

/** `Thu, Dec 17, 2026` and, unless it takes all day, `9:30 AM`, in the event's zone. */
export function eventStart({ startsAt, timeZone, allDay }: EventDetails, locale: string): string {
  const day = text('weekday', startsAt, locale, timeZone);
  return allDay ? day : `${day}, ${text('time', startsAt, locale, timeZone)}`;
}

/** An instant in the event's zone, in full: `Thursday, December 17, 2026, 9:30 AM`. */
export const instant = (iso: string, { timeZone }: EventDetails, locale: string): string =>
  `${text('fullDay', iso, locale, timeZone)}, ${text('time', iso, locale, timeZone)}`;

/** When an event was to start before it was moved, in full. */
export const formerStart = (iso: string, event: EventDetails, locale: string): string =>
  event.allDay ? text('fullDay', iso, locale, event.timeZone) : instant(iso, event, locale);

type Spell = Pick<EventDetails, 'startsAt' | 'endsAt' | 'timeZone' | 'allDay'>;

/** From when to when an event runs, in its zone, as short as it is clear. */
export function eventSpell(event: Spell, locale: string, { allDay }: Words): string {
  const { startsAt, endsAt, timeZone } = event;
  const [first, last] = [startsAt, endsAt].map((iso) => text('fullDay', iso, locale, timeZone));
  const [starts, ends] = [startsAt, endsAt].map((iso) => text('time', iso, locale, timeZone));
  if (event.allDay) return first === last ? `${first}, ${allDay}` : `${first} – ${last}`;
  return first === last ? `${first}, ${starts} – ${ends}` : `${first}, ${starts} – ${last}, ${ends}`;
}

/** `UTC+1`, `UTC−3:30` of an ISO instant with an offset. */
export function offset(iso: string): string {
  const [, sign = '', hours = '0', minutes = '00'] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  if (!Number(hours) && !Number(minutes)) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** What a zone is called: `Central European Time`, « heure : Maroc », in which ICU puts a plain space. */
export function zoneName({ startsAt, timeZone }: EventDetails, locale: string): string {
  const parts = format('zone', locale, timeZone).formatToParts(new Date(startsAt));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return name.replace(' :', '\u00a0:');
}
