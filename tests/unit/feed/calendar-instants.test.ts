import fc from 'fast-check';
import { DateTime } from 'luxon';
import { renderEvents } from '../../../src/feed/calendar/calendar';
import { eventSpan, isoInstant } from '../../../src/feed/event-time';
import { calendarOf } from '../../helpers/calendar';
import { eventEntry } from '../../helpers/entries';
import { site } from '../../helpers/site';

/** Zones with present rules, with former ones, with none, with halves of hours, and with clocks that follow the moon. */
const ZONES = [
  ...['Africa/Tunis', 'Europe/Paris', 'America/Toronto', 'Asia/Kolkata', 'Africa/Casablanca', 'Africa/Cairo'],
  ...['Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Pacific/Apia', 'US/Eastern', 'UTC', 'Etc/GMT-3'],
];

const at = (instant: string, zone: string, length = { hours: 2 }) => {
  const start = DateTime.fromISO(instant, { zone });
  return { startsAt: isoInstant(start), endsAt: isoInstant(start.plus(length)), timeZone: zone };
};
const told = (...events: ReturnType<typeof at>[]) =>
  calendarOf(
    renderEvents(
      events.map((event, index) => eventEntry(event, { id: `e${index}` })),
      [],
      site,
    ),
  );
const utc = (instant: string) => DateTime.fromISO(instant, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");

test('whatever the zone and the year, a calendar program finds the instants again', () => {
  // Until 1972 a zone (Monrovia) had seconds in its offset, which ISO 8601 cannot tell.
  const [from, to] = [Date.UTC(1973, 0), Date.UTC(2045, 0)];
  const event = fc.record({
    zone: fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...Intl.supportedValuesOf('timeZone'))),
    minute: fc.integer({ min: from / 60_000, max: to / 60_000 }),
    minutes: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (drawn) => {
      const events = drawn.map(({ zone, minute, minutes }) =>
        at(new Date(minute * 60_000).toISOString(), zone, { minutes } as never),
      );
      const { events: found } = told(...events);
      for (const [index, { startsAt, endsAt, timeZone }] of events.entries()) {
        const { starts, ends } = found.get(`e${index}`) ?? {};
        expect([timeZone, starts, ends]).toEqual([timeZone, utc(startsAt), utc(endsAt)]);
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['the last minute before clocks go forward', 'Europe/Paris', '2026-03-29T00:59:00Z'],
  ['the first minute after', 'Europe/Paris', '2026-03-29T01:00:00Z'],
  ['the hour that comes twice, the first time', 'Europe/Paris', '2026-10-25T00:30:00Z'],
  ['the hour that comes twice, the second time', 'Europe/Paris', '2026-10-25T01:30:00Z'],
  ['the first minute of winter', 'America/Toronto', '2026-11-01T06:00:00Z'],
  ['half an hour of summer', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['the last minute of half an hour', 'Australia/Lord_Howe', '2044-10-01T15:29:00Z'],
  ['the first minute of half an hour', 'Australia/Lord_Howe', '2044-10-01T15:30:00Z'],
  ['a summer that Tunis had once', 'Africa/Tunis', '2007-07-01T10:00:00Z'],
  ['Ramadan in Morocco', 'Africa/Casablanca', '2026-03-01T10:00:00Z'],
  ['after Ramadan', 'Africa/Casablanca', '2026-04-01T10:00:00Z'],
  ['far ahead', 'Europe/Paris', '2044-07-01T10:00:00Z'],
])('%s (%s) is where it is', (_, zone, instant) => {
  expect(told(at(instant, zone)).events.get('e0')?.starts).toBe(instant);
});

test('every zone that times are given in is defined once, and no other', () => {
  const days = { allDay: true };
  const calendar = calendarOf(
    renderEvents(
      [
        eventEntry(at('2026-05-01T10:00:00Z', 'Africa/Tunis'), { id: 'a' }),
        eventEntry(at('2027-05-01T10:00:00Z', 'Africa/Tunis'), { id: 'b' }),
        eventEntry(at('2026-05-01T10:00:00Z', 'Africa/Casablanca'), { id: 'c' }),
        eventEntry(at('2026-05-01T10:00:00Z', 'UTC'), { id: 'd' }),
        eventEntry({ ...at('2026-05-01T00:00:00Z', 'Asia/Tokyo', { hours: 24 }), ...days }, { id: 'e' }),
      ],
      [],
      site,
    ),
  );
  expect(calendar.zones).toEqual(['Africa/Tunis', 'Africa/Casablanca']);
});

test.each([
  ['one day', '2026-05-01T00:00:00+01:00', null, '2026-05-01', '2026-05-02'],
  ['over the end of a year', '2026-12-30T00:00:00+01:00', '2026-12-31T00:00:00+01:00', '2026-12-30', '2027-01-01'],
  ['over the change of clocks', '2026-03-28T00:00:00+01:00', '2026-03-29T12:00:00+02:00', '2026-03-28', '2026-03-30'],
])('whole days are dates and their end is exclusive: %s', (_, startsAt, endsAt, starts, ends) => {
  const timeZone = 'Europe/Paris';
  const span = eventSpan({ startsAt, endsAt, timeZone, allDay: true });
  const details = { startsAt: isoInstant(span.starts), endsAt: isoInstant(span.ends.minus({ seconds: 1 })), timeZone };
  const { events } = calendarOf(renderEvents([eventEntry({ ...details, allDay: true })], [], site));
  expect(events.get('e1')).toMatchObject({ starts, ends });
});

test('an event without length has no end: it must be later than the start', () => {
  const { startsAt, timeZone } = at('2026-05-01T10:00:00Z', 'Africa/Tunis');
  expect(told({ startsAt, endsAt: startsAt, timeZone }).events.get('e0')?.ends).toBeNull();
});
