import { driverOf } from '../../../src/api/feed/feed-index/driver';

const LINES: Record<string, number> = { rare: 2, seldom: 3, common: 9000, usual: 8000 };

const weighed = (keys: string) => {
  const anyOf = keys.split(',');
  return { vocabulary: 'topic' as const, anyOf, lines: anyOf.reduce((all, key) => all + (LINES[key] ?? 0), 0) };
};

test.each([
  [['rare'], 'rare'],
  [['rare,nobody'], 'rare,nobody'],
  [['nobody,none'], 'nobody,none'],
  [['common', 'nobody,none'], 'nobody,none'],
  [['common', 'rare,seldom'], 'rare,seldom'],
  [['rare,seldom', 'rare'], 'rare'],
  [['common', 'usual'], 'usual'],
  [['usual,rare', 'common'], 'common'],
  [['common,usual'], undefined],
  [[], undefined],
])('of %j a question hangs on %j', (groups, keys) => {
  expect(driverOf(groups.map(weighed))?.anyOf.join()).toBe(keys);
});

test('where nothing was counted it hangs on the first filter of one key', () => {
  const filters = ['common,rare', 'usual', 'rare'].map((keys) => ({ ...weighed(keys), lines: undefined }));
  expect(driverOf(filters)?.anyOf).toEqual(['usual']);
});
