import fc from 'fast-check';
import { parsePeriod } from '../../../src/feed/day';

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['2019-11', '2019-11-01', '2019-11-30'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2019-11-13', '2019-11-13', '2019-11-13'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['0001', '0001-01-01', '0001-12-31'],
  ['9999-12', '9999-12-01', '9999-12-31'],
])('%s runs from %s to %s', (value, first, last) => expect(parsePeriod(value)).toEqual({ first, last }));

test.each([
  ...['', ' ', '0000', '19', '20190', '-2019', '+2019', '2019-', '2019-0', '2019-00', '2019-13', '2019-1'],
  ...['2019-02-29', '2019-02-30', '2019-11-31', '2019-11-00', '2019-1-1', '20191113', '2019/11/13', '13-11-2019'],
  ...['2019-11-13T00:00:00Z', '2019-W46', '2019-317', '2019-11-13 ', '2019\n', '٢٠١٩', 'today', 'NaN', '1e3'],
])('%j is no year, month or day', (value) => expect(parsePeriod(value)).toBeUndefined());

test('whatever is given, a period is undefined or one of days that follow each other as text', () => {
  const almost = fc.stringMatching(/^[0-9-]{4,10}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (value) => {
      const period = parsePeriod(value);
      if (!period) return;
      expect([period.first, period.last].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
      expect(period.first <= period.last && period.first.startsWith(value)).toBe(true);
    }),
  );
});
