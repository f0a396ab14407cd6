import ICAL from 'ical.js';
import { withoutForbidden } from '../html';

/** A property and a component of iCalendar as jCal (RFC 7265): names in lower case, values by their type. */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
export type Component = [name: string, properties: Property[], components: Component[]];

// The writer counts the octets of a line without the space that it puts before all but the first (RFC 5545, section 3.1).
ICAL.foldLength = 74;
// Of unknown properties it says the type, which calendars that look for `X-WR-CALNAME:` do not expect.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };
ICAL.design.icalendar.property['x-published-ttl'] = { defaultType: 'duration' };

/** Line breaks of any system are one character to the writer, which would pass on the others. */
const clean = (text: string): string => withoutForbidden(text.replace(/\r\n?|[\u2028\u2029]/g, '\n')).trim();

/** A property that people read, and its language; nothing when it would be empty. */
export function text(name: string, values: string | string[], locale?: string): Property[] {
  const cleaned = [values].flat().map(clean).filter(Boolean);
  return cleaned.length ? [[name, locale ? { language: locale } : {}, 'text', ...cleaned]] : [];
}

/** An address; nothing when there is none. */
export const uri = (name: string, value: string | null): Property[] => (value ? [[name, {}, 'uri', value]] : []);

/** The text of a whole calendar: CRLF, folded at 75 octets between characters. */
export const writeCalendar = (properties: Property[], components: Component[]): string => {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Deux Rives//Feed//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ];
  return ICAL.stringify(['vcalendar', [...head, ...properties], components]);
};
