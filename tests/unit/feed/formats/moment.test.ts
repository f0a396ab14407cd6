import { renderEvents } from '../../../../src/feed/calendar/calendar';
import { eventSpell, eventStart, formerStart, shortDay, zoneName } from '../../../../src/feed/formats/html/moment';
import { wordsIn } from '../../../../src/feed/formats/html/words';
import { calendarOf } from '../../../helpers/calendar';
import { eventEntry } from '../../../helpers/entries';
import { site } from '../../../helpers/site';

const details = (more: object) => eventEntry(more).event!;
const first = details({ startsAt: '2026-12-01T09:30:00+01:00', endsAt: '2027-01-01T10:00:00+01:00' });
const wholeDays = { ...first, allDay: true };

test.each([
  ['of a publication', shortDay('2016-12-01', 'fr'), '1er déc. 2016'],
  ['of an event in a list', eventStart(first, 'fr'), 'mar. 1er déc. 2026, 9:30'],
  ['of a former start', formerStart('2026-04-01T00:00:00+01:00', wholeDays, 'fr'), 'mercredi 1er avril 2026'],
  [
    'of a start and of an end',
    eventSpell(wholeDays, 'fr', wordsIn('fr')),
    'mardi 1er décembre 2026 – vendredi 1er janvier 2027',
  ],
  ['of no first', shortDay('2016-12-21', 'fr'), '21 déc. 2016'],
  ['in English', shortDay('2016-12-01', 'en'), 'Dec 1, 2016'],
])('the day %s is written as its readers write it', (_, written, expected) => expect(written).toBe(expected));

test('a calendar writes the first of a month as the pages do', () => {
  const moved = { status: 'rescheduled', previousStartsAt: '2026-04-01T18:30:00+01:00' };
  const { events } = calendarOf(renderEvents([eventEntry(moved, { locale: 'fr', id: 'moved' })], [], site));
  expect(events.get('moved')?.description).toMatch('prévu auparavant pour le 1er avril 2026, 18:30.');
});

test('the name of a zone has a no-break space before its colon', () => {
  expect(zoneName(details({ timeZone: 'Africa/Casablanca' }), 'fr')).toBe('heure\u00a0: Maroc');
});
