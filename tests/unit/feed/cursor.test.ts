import fc from 'fast-check';
import { type Cursor, decodeCursor, encodeCursor, questionMark } from '../../../src/feed/cursor';
import { ORDERS, type Order, ordersByStart } from '../../../src/feed/order';

const mark = questionMark('locale=en');
const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const isProblem = (text: string, order: Order = 'newest') => 'path' in decodeCursor(text, mark, order);

test('a cursor comes back as it went, in every order and both directions', () => {
  const place = fc.constantFrom(...ORDERS).chain((order) => {
    const day = order === 'relevance' ? '2 2019-11-13' : '2019-11-13';
    const value = ordersByStart(order) ? fc.maxSafeInteger() : fc.constantFrom(day, day.replace('2019', '0001'));
    const key = fc.option(
      fc.record({ value: value as fc.Arbitrary<string | number>, id: fc.stringMatching(/^\w{24}$/) }),
    );
    return fc.record({ order: fc.constant(order), direction: fc.constantFrom('next' as const, 'prev' as const), key });
  });
  fc.assert(
    fc.property(place, ({ order, ...cursor }) => {
      const text = encodeCursor(cursor as Cursor, mark);
      expect(text).toMatch(/^[\w-]+$/);
      expect(decodeCursor(text, mark, order)).toEqual(cursor);
    }),
  );
});

test('a cursor of another question is told apart from one that cannot be read', () => {
  const other = encodeCursor({ direction: 'next', key: { value: '2019-11-13', id: 'a' } }, questionMark('locale=fr'));
  const told = (text: string) => decodeCursor(text, mark, 'newest');
  expect(told(other)).toMatchObject({ path: ['cursor'], text: { en: expect.stringContaining('another question') } });
  expect(told('???')).toMatchObject({ path: ['cursor'], text: { en: expect.stringContaining('cannot be read') } });
});

test.each([
  ['nothing', ''],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['an object', pack({ 0: mark, 1: 'next' })],
  ['null', pack(null)],
  ['no direction', pack([mark])],
  ['another direction', pack([mark, 'up'])],
  ['a date that is none', pack([mark, 'next', '2019', 'a'])],
  ['a number where a date belongs', pack([mark, 'next', 1, 'a'])],
  ['an object where a date belongs', pack([mark, 'next', { $gt: '' }, 'a'])],
  ['null where a date belongs', pack([mark, 'next', null, 'a'])],
  ['lists without end', Buffer.from(`["a",${'['.repeat(5000)}${']'.repeat(5001)}`).toString('base64url')],
  ['no id', pack([mark, 'next', '2019-11-13'])],
  ['an id that is a number', pack([mark, 'next', '2019-11-13', 1])],
  ['an id with a quote', pack([mark, 'next', '2019-11-13', "a' or '1'='1"])],
  ['an id with a null byte', pack([mark, 'next', '2019-11-13', 'a\u0000'])],
  ['an endless id', pack([mark, 'next', '2019-11-13', 'a'.repeat(65)])],
  ['more than a place', pack([mark, 'next', '2019-11-13', 'a', 1])],
])('%s is a problem and nothing worse', (_, text) => expect(isProblem(text)).toBe(true));

test.each([1.5, 2 ** 60, '2019-11-13', true])('%j is no start of an event', (value) => {
  expect(isProblem(pack([mark, 'next', value, 'a']), 'soonest')).toBe(true);
});

test('garbage never throws', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => pack(JSON.parse(json))),
  );
  fc.assert(
    fc.property(garbage, fc.constantFrom(...ORDERS), (text, order) => expect(isProblem(text, order)).toBe(true)),
  );
});
