import { happening } from '../../../../src/feed/formats/happening';
import { eventEntry } from '../../../helpers/entries';

const venue = {
  ...{ name: 'Dar el <b>Bahr', address: null, city: 'Tunis', country: 'TN', latitude: null, longitude: null },
};
const times = { startsAt: '2026-05-01T10:00:00+01:00', endsAt: '2026-05-01T12:30:00+01:00', timeZone: 'Africa/Tunis' };
const days = { ...times, startsAt: '2026-05-01T00:00:00+01:00', endsAt: '2026-05-02T23:59:59+01:00', allDay: true };

test.each([
  [
    'en',
    { ...times, venue, attendanceMode: 'in-person' },
    ['Friday, May 1, 2026, 10:00 AM – 12:30 PM (UTC+1)', 'Dar el &lt;b&gt;Bahr, Tunis, Tunisia'],
  ],
  [
    'fr',
    { ...times, attendanceMode: 'online', status: 'cancelled' },
    [/^vendredi 1.* mai 2026, 10:00 – 12:30 \(UTC\+1\)$/, 'En ligne', 'Cet événement est annulé.'],
  ],
  [
    'en',
    { ...days, venue, attendanceMode: 'hybrid', status: 'postponed' },
    [
      'Friday, May 1, 2026 – Saturday, May 2, 2026',
      'Dar el &lt;b&gt;Bahr, Tunis, Tunisia',
      'In person and online',
      /^This event is postponed: the time given here no longer holds/,
    ],
  ],
])('when, where and whether, in %s: %j', (locale, event, lines) => {
  const entry = eventEntry(event, { locale });
  const html = happening(entry, entry.event!).replaceAll('\u00a0', ' ');
  const [, inside = ''] = /^<p>(.*)<\/p>$/.exec(html) ?? [];
  expect(inside.split('<br>')).toEqual(
    lines.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
});
