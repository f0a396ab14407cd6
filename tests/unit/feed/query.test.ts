import fc from 'fast-check';
import { ORDERS, WHENS } from '../../../src/feed/order';
import { type FeedQuery, parseFeedQuery } from '../../../src/feed/query';
import { feedParams } from '../../../src/feed/question';
import { VOCABULARIES } from '../../../src/feed/vocabulary';
import { site } from '../../helpers/site';

const parse = (search: string) => parseFeedQuery(new URLSearchParams(search), site);

function accepted(search: string): FeedQuery {
  const result = parse(search);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test.each([
  ['', { locale: 'en', fallback: false, order: 'newest', limit: 20, terms: [] }],
  ['from=2013&to=2013', { from: '2013-01-01', to: '2013-12-31' }],
  ['from=2020-02&to=2020-02', { from: '2020-02-01', to: '2020-02-29' }],
  ['type=event,program-post', { types: ['event', 'program-post'] }],
  ['when=upcoming', { order: 'soonest' }],
  ['when=past', { order: 'latest' }],
  ['when=past&order=oldest', { order: 'oldest' }],
  [
    'topic=b,a&topic=c',
    {
      terms: [
        { vocabulary: 'topic', anyOf: ['a', 'b'] },
        { vocabulary: 'topic', anyOf: ['c'] },
      ],
    },
  ],
  ['utm_source=mail&fbclid=1&gclid=2', { terms: [] }],
  ['topic=&from=&limit=', { terms: [], from: undefined, limit: 20 }],
])('%s is understood', (search, expected) => {
  expect(accepted(search)).toMatchObject(expected);
});

test.each([
  ['colour=red', ['colour']],
  ['type[$ne]=event', ['type']],
  ['type=news', ['type']],
  ['locale=de', ['locale']],
  ['limit=0', ['limit']],
  ['limit=101', ['limit']],
  ['limit=ten', ['limit']],
  ['from=2019-02-30', ['from']],
  ['from=2020&to=2019', ['from']],
  ['featured=yes', ['featured']],
  ['order=relevance', ['order']],
  ['cursor=abc', ['cursor']],
  ['topic=Migration!', ['topic']],
  ['locale=en&locale=fr', ['locale']],
  ['colour=red&limit=0&from=x', ['colour', 'from', 'limit']],
])('%s is refused, each mistake by name', (search, names) => {
  const result = parse(search);
  expect(result.ok ? [] : result.problems.map(({ path }) => path[0]).sort()).toEqual(names);
});

test.each(['a'.repeat(201), '«'.repeat(20_000), 'a '.repeat(60_000)])(
  'a search that is too long is refused unread',
  (q) => {
    const read = jest.spyOn(String.prototype, 'normalize');
    const result = parseFeedQuery(new URLSearchParams({ q }), site);
    const readings = read.mock.calls.length;
    read.mockRestore();
    expect(readings).toBe(0);
    expect(result.ok ? [] : result.problems.map(({ path }) => path[0])).toEqual(['q']);
  },
);

const key = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const filter = fc.record({
  vocabulary: fc.constantFrom(...VOCABULARIES),
  anyOf: fc.uniqueArray(key, { minLength: 1, maxLength: 3 }).map((keys) => keys.sort()),
});

test('what a question says as parameters is read back as the same question', () => {
  const query = fc.record({
    locale: fc.constantFrom('en', 'fr'),
    fallback: fc.boolean(),
    types: fc.constantFrom([], ['event'], ['event', 'program-post']),
    terms: fc.array(filter, { maxLength: 4 }),
    from: fc.constantFrom(undefined, '2013-01-01'),
    to: fc.constantFrom(undefined, '2019-12-31'),
    when: fc.constantFrom(undefined, ...WHENS),
    startsFrom: fc.constant(undefined),
    startsTo: fc.constantFrom(undefined, '2020-02-29'),
    featured: fc.constantFrom(undefined, true, false),
    search: fc.constantFrom(undefined, { text: 'l’eau « des deux »' }),
    order: fc.constantFrom(...ORDERS),
    limit: fc.integer({ min: 1, max: 100 }),
    include: fc.constantFrom([], ['total'], ['facets', 'total']),
  });
  fc.assert(
    fc.property(
      query.filter(({ order, search }) => order !== 'relevance' || Boolean(search)),
      (asked) => {
        const again = accepted(feedParams(asked as unknown as FeedQuery, 20).toString());
        expect(feedParams(again, 20).toString()).toBe(feedParams(asked as unknown as FeedQuery, 20).toString());
        expect({ ...again, terms: new Set(again.terms.map((term) => JSON.stringify(term))) }).toMatchObject({
          ...asked,
          terms: new Set(asked.terms.map((term) => JSON.stringify(term))),
        });
      },
    ),
  );
});

test('a cursor belongs to its question and keeps its place in it', () => {
  const cursor = { direction: 'next' as const, key: { value: '2019-11-13', id: 'abc' } };
  const params = feedParams({ ...accepted('topic=a'), cursor }, 20);
  expect(accepted(params.toString()).cursor).toEqual(cursor);
  params.set('topic', 'b');
  const other = parse(params.toString());
  expect(other.ok ? '' : other.problems[0]?.text.en).toContain('another question');
});

test('no cursor that a stranger makes up is more than a problem', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const result = parseFeedQuery(new URLSearchParams({ cursor: text }), site);
      expect(result.ok).toBe(false);
    }),
  );
});
