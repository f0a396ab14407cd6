import { eventSpan, inZone, isoInstant, isTimeZone } from '../../../src/feed/event-time';

const span = (startsAt: string, endsAt: string | null, timeZone: string, allDay = false) => {
  const { starts, ends, firstDay, lastDay } = eventSpan({ startsAt, endsAt, timeZone, allDay });
  return [isoInstant(starts), isoInstant(ends), firstDay, lastDay];
};

test.each([
  [
    'the hour that is skipped in Paris',
    ['2026-03-29T00:30:00Z', null, 'Europe/Paris'],
    ['2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00', '2026-03-29', '2026-03-29'],
  ],
  [
    'the hour that comes twice in Paris',
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'Europe/Paris'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', '2026-10-25', '2026-10-25'],
  ],
  [
    'a whole day of 25 hours',
    ['2026-10-25T10:00:00Z', null, 'Europe/Paris', true],
    ['2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', '2026-10-25', '2026-10-25'],
  ],
  [
    'a whole day before one without midnight (Cairo)',
    ['2024-04-25T10:00:00Z', null, 'Africa/Cairo', true],
    ['2024-04-25T00:00:00+02:00', '2024-04-26T01:00:00+03:00', '2024-04-25', '2024-04-25'],
  ],
  [
    'a whole day without midnight (Cairo), until the next midnight',
    ['2024-04-26T10:00:00Z', null, 'Africa/Cairo', true],
    ['2024-04-26T01:00:00+03:00', '2024-04-27T00:00:00+03:00', '2024-04-26', '2024-04-26'],
  ],
  [
    'a last day without midnight (Beirut), until the next midnight',
    ['2026-03-28T10:00:00Z', '2026-03-29T10:00:00Z', 'Asia/Beirut', true],
    ['2026-03-28T00:00:00+02:00', '2026-03-30T00:00:00+03:00', '2026-03-28', '2026-03-29'],
  ],
  [
    'nothing at all, from midnight to midnight',
    ['2026-07-01T22:00:00Z', '2026-07-01T22:00:00Z', 'Europe/Paris'],
    ['2026-07-02T00:00:00+02:00', '2026-07-02T00:00:00+02:00', '2026-07-02', '2026-07-02'],
  ],
  [
    'two nights',
    ['2026-07-01T18:00:00Z', '2026-07-03T22:00:01Z', 'Europe/Paris'],
    ['2026-07-01T20:00:00+02:00', '2026-07-04T00:00:01+02:00', '2026-07-01', '2026-07-04'],
  ],
])('an event takes %s', (_, given, expected) => {
  expect(span(...(given as Parameters<typeof span>))).toEqual(expected);
});

test.each([
  ['Africa/Tunis', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
  ['+01:00', false],
])('%j is an IANA zone: %s', (name, expected) => expect(isTimeZone(name)).toBe(expected));

test('an instant is shown in the zone of its event, nothing as nothing', () => {
  expect(inZone('2026-01-02T23:00:00.000Z', 'Africa/Tunis')).toBe('2026-01-03T00:00:00+01:00');
  expect([inZone(null, 'UTC'), inZone(undefined, 'UTC')]).toEqual([null, null]);
});
