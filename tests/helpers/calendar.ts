import ICAL from 'ical.js';

/** An event as a calendar program understands it; what it is not told is null. */
export type Told = {
  status: string;
  sequence: number;
  summary: string;
  description: string | null;
  location: string | null;
  url: string | null;
  /** Instants (ISO 8601, UTC) by the zone definitions that come with the calendar; days where days are told. */
  starts: string;
  ends: string | null;
};

export type Calendar = { name: string | null; zones: string[]; events: Map<string, Told> };

const moment = (time: ICAL.Time | null) =>
  time && (time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000', ''));

/** A calendar as ical.js, Thunderbird's own parser, reads it. */
export function calendarOf(text: string): Calendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((event): [string, Told] => {
    const value = <Value = string | null>(name: string) => event.getFirstPropertyValue(name) as Value;
    const told = {
      ...{ status: `${value('status')}`, sequence: value<number>('sequence'), summary: `${value('summary')}` },
      ...{ description: value('description'), location: value('location'), url: value('url') },
      starts: `${moment(value<ICAL.Time>('dtstart'))}`,
      ends: moment(value<ICAL.Time | null>('dtend')),
    };
    return [`${value('uid')}`, told];
  });
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname') as string | null,
    zones: calendar.getAllSubcomponents('vtimezone').map((zone) => `${zone.getFirstPropertyValue('tzid')}`),
    events: new Map(events),
  };
}
