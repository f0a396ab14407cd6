import ICAL from 'ical.js';
import { withoutForbidden } from '../html';

/** A property and a component of iCalendar as jCal (RFC 7265): names in lower case, values by their type. */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
export type Component = [name: string, properties: Property[], components: Component[]];

/** Octets of a line (RFC 5545, section 3.1), but for the space before all but the first. */
const LONGEST = 74;

// Of unknown properties it says the type, which calendars that look for `X-WR-CALNAME:` do not expect.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };
ICAL.design.icalendar.property['x-published-ttl'] = { defaultType: 'duration' };

/** Line breaks of any system are one character to the writer, which would pass on the others. */
const clean = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : withoutForbidden(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))).trim();

/** A property that people read, and its language; nothing when it would be empty. */
export function text(name: string, values: string | string[], locale?: string): Property[] {
  const cleaned = [values].flat().map(clean).filter(Boolean);
  return cleaned.length ? [[name, locale ? { language: locale } : {}, 'text', ...cleaned]] : [];
}

/** An address; nothing when there is none. */
export const uri = (name: string, value: string | null): Property[] => (value ? [[name, {}, 'uri', value]] : []);

/** Cuts what is too long, between characters. The library’s own way asks each character of each line for its octets. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST) return line;
  const lines: string[] = [];
  for (let start = 0; start < line.length; start += lines.at(-1)?.length ?? 0) {
    let end = start + LONGEST;
    while (Buffer.byteLength(line.slice(start, end)) > LONGEST || /[\ud800-\udbff]/.test(line.charAt(end - 1)))
      end -= 1;
    lines.push(line.slice(start, end));
  }
  return lines.join('\r\n ');
}

const line = (property: Property): string => folded(ICAL.stringify.property(property, ICAL.design.icalendar, true));

/** The text of a component, its lines folded. */
export function written([name, properties, components]: Component): string {
  const tag = name.toUpperCase();
  return [`BEGIN:${tag}`, ...properties.map(line), ...components.map(written), `END:${tag}`].join('\r\n');
}

const texts = new WeakMap<Component, string>();

/** The text of a component that comes again in other calendars. */
function writtenOnce(component: Component): string {
  const known = texts.get(component) ?? written(component);
  texts.set(component, known);
  return known;
}

/** The text of a whole calendar: CRLF, folded at 75 octets between characters. `events` are written already. */
export function writeCalendar(properties: Property[], zones: Component[], events: string[]): string {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Deux Rives//Feed//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ];
  const lines = [...[...head, ...properties].map(line), ...zones.map(writtenOnce), ...events];
  return `BEGIN:VCALENDAR\r\n${lines.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
}
