import { fromToday, instantOf } from '../../../src/archive/times';

test.each([
  ['2019-05-14 09:30', 'Africa/Tunis', '2019-05-14T08:30:00.000Z'],
  ['2019-05-14T09:30:15', 'Africa/Tunis', '2019-05-14T08:30:15.000Z'],
  ['2019-05-14T09:30:00Z', 'Africa/Tunis', '2019-05-14T09:30:00.000Z'],
  ['2019-05-14T09:30+02:00', 'Africa/Tunis', '2019-05-14T07:30:00.000Z'],
  ['2019-05-14', 'Europe/Paris', '2019-05-13T22:00:00.000Z'],
  ['2026-03-29 02:30', 'Europe/Paris', undefined],
  ['2026-02-30 09:00', 'Europe/Paris', undefined],
  ['2026-02-20 25:00', 'Europe/Paris', undefined],
  ['soon', 'Europe/Paris', undefined],
  ['2026', 'Europe/Paris', undefined],
])('%s in %s is %s', (text, zone, instant) => expect(instantOf(text, zone)).toBe(instant));

test.each([
  ['today', '2026-11-24'],
  ['today+10d 09:30', '2026-12-04 09:30'],
  ['today-24d', '2026-10-31'],
  ['todayish', 'todayish'],
])('%s on 2026-11-24 is %s', (text, day) => expect(fromToday(text, '2026-11-24')).toBe(day));
