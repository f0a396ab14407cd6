import { IANAZone } from 'luxon';
import { eventSpan, isoInstant, isTimeZone } from '../../../src/feed/event-time';

const span = (startsAt: string, endsAt: string | null, timeZone: string, allDay = false) => {
  const { starts, ends, firstDay, lastDay } = eventSpan({ startsAt, endsAt, timeZone, allDay });
  return [isoInstant(starts), isoInstant(ends), firstDay, lastDay];
};

test.each([
  [
    'one hour when it has no end',
    ['2019-05-14T08:30:00Z', null, 'Africa/Tunis'],
    ['2019-05-14T09:30:00+01:00', '2019-05-14T10:30:00+01:00', '2019-05-14', '2019-05-14'],
  ],
  [
    'its whole day when it has no end',
    ['2019-05-14T08:30:00Z', null, 'Africa/Tunis', true],
    ['2019-05-14T00:00:00+01:00', '2019-05-15T00:00:00+01:00', '2019-05-14', '2019-05-14'],
  ],
  [
    'its last day included',
    ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', 'Europe/Paris', true],
    ['2026-03-28T00:00:00+01:00', '2026-03-30T00:00:00+02:00', '2026-03-28', '2026-03-29'],
  ],
  [
    'the evening before when it ends at midnight',
    ['2026-07-01T18:00:00Z', '2026-07-01T22:00:00Z', 'Europe/Paris'],
    ['2026-07-01T20:00:00+02:00', '2026-07-02T00:00:00+02:00', '2026-07-01', '2026-07-01'],
  ],
  [
    'the day of its own zone',
    ['2026-01-02T02:00:00Z', '2026-01-02T03:00:00Z', 'America/New_York'],
    ['2026-01-01T21:00:00-05:00', '2026-01-01T22:00:00-05:00', '2026-01-01', '2026-01-01'],
  ],
])('an event takes %s', (_, given, expected) => {
  expect(span(...(given as Parameters<typeof span>))).toEqual(expected);
});

test.each(['Europe/Paris', 'africa/tunis', 'UTC', 'Etc/GMT+1'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(['+01:00', '-0330', '+01', '', 'Mars/Olympus'])('%j is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test('an offset is no time zone, not even where Intl takes it for one, as in Node 22', () => {
  const intl = jest.spyOn(IANAZone, 'isValidZone').mockReturnValue(true);
  expect(['+01:00', '-0330', 'Africa/Tunis'].map(isTimeZone)).toEqual([false, false, true]);
  intl.mockRestore();
});
