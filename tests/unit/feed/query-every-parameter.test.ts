import { parseFeedQuery } from '../../../src/feed/query';
import { VOCABULARIES } from '../../../src/feed/vocabulary';
import { site } from '../../helpers/site';

function asked(search: string) {
  const result = parseFeedQuery(new URLSearchParams(search), site);
  return result.ok ? result.value : { problems: result.problems.map(({ path }) => path.join('.')).sort() };
}

type Case = [string, object];
test.each<Case>([
  ['locale=fr', { locale: 'fr' }],
  ['fallback=true', { fallback: true }],
  ['fallback=false', { fallback: false }],
  ['type=program-post', { types: ['program-post'] }],
  ['type=event,event', { types: ['event'] }],
  ['type=program-post,event', { types: ['event', 'program-post'] }],
  ['from=2019-11&to=2019-11-13', { from: '2019-11-01', to: '2019-11-13' }],
  ['from=2019-11-13&to=2019', { from: '2019-11-13', to: '2019-12-31' }],
  ['startsFrom=2019&startsTo=2019', { startsFrom: '2019-01-01', startsTo: '2019-12-31', order: 'newest' }],
  ['when=ongoing', { when: 'ongoing', order: 'soonest' }],
  ['when=upcoming&order=latest', { when: 'upcoming', order: 'latest' }],
  ['featured=true', { featured: true }],
  ['featured=false', { featured: false }],
  ['', { featured: undefined }],
  ['limit=1', { limit: 1 }],
  ['limit=100', { limit: 100 }],
  ['limit=007', { limit: 7 }],
  ['include=total,facets,total', { include: ['facets', 'total'] }],
  ['utm_a-b=c&utm_source.x=d&utm_%C3%A9=e&topic=a', { terms: [{ vocabulary: 'topic', anyOf: ['a'] }] }],
  ['utm_campaign=a&utm_=b&topic=a', { terms: [{ vocabulary: 'topic', anyOf: ['a'] }] }],
  ['topic=&topic=a', { terms: [{ vocabulary: 'topic', anyOf: ['a'] }] }],
  ...VOCABULARIES.map((name): Case => [`${name}=b,a,b`, { terms: [{ vocabulary: name, anyOf: ['a', 'b'] }] }]),
])('%s is understood', (search, expected) => expect(asked(search)).toMatchObject(expected));

const everyName = [
  ...['locale', 'fallback', 'type', ...VOCABULARIES, 'from', 'to', 'when', 'startsFrom', 'startsTo', 'featured'],
  ...['order', 'limit', 'cursor', 'include'],
];

test('every parameter left empty is as if none were given', () => {
  expect(asked(everyName.map((name) => `${name}=`).join('&'))).toEqual(asked(''));
});

test.each(everyName)('%s is refused as nonsense, in brackets and with a dot', (name) => {
  expect(asked(`${name}=%00!`)).toEqual({ problems: [name] });
  expect(asked(`${name}[$ne]=x`)).toEqual({ problems: [name] });
  expect(asked(`${name}[]=x`)).toEqual({ problems: [name] });
  expect(asked(`${name}.$ne=x`)).toEqual({ problems: [name] });
});

test('all that is wrong is said at once', () => {
  const all = everyName.map((name) => `${name}=%00!`);
  expect(asked([...all, 'colour=red', 'utm_source=x'].join('&'))).toEqual({
    problems: [...everyName, 'colour'].sort(),
  });
});

test.each([
  ['limit=1.5', 'limit'],
  ['limit=-1', 'limit'],
  ['limit=1e2', 'limit'],
  ['limit=9999999', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['from=2019-06&to=2019-05', 'from'],
  ['startsFrom=2020&startsTo=2019-12-31', 'startsFrom'],
  ['fallback=1', 'fallback'],
  ['type=event,', 'type'],
  ['type=Event', 'type'],
  ['topic=a,,b', 'topic'],
  ['topic=-a', 'topic'],
  ['topic=a--b', 'topic'],
  ['topic=caf%C3%A9', 'topic'],
  ['Locale=en', 'Locale'],
  ['filters[title]=x', 'filters[title]'],
  ['populate=*', 'populate'],
  ['__proto__=x', '__proto__'],
  ['xutm_source=x', 'xutm_source'],
])('%s is refused', (search, name) => expect(asked(search)).toEqual({ problems: [name] }));
