import { EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const named = (vocabulary: string, key: string) =>
    term(strapi, vocabulary, { key, nameEn: `${key} in English`, nameFr: `${key} en français` });
  const [a, b, c] = [await named('topic', 'a'), await named('topic', 'b'), await named('topic', 'c')];
  // The same key in another vocabulary is another term.
  const [series, partner] = [await named('series', 'a'), await named('organisation', 'a')];
  const person = await term(strapi, 'person', { key: 'p', name: 'Pia Pons' });
  const post = (slug: string, data: object, locales = ['en']) =>
    publish(strapi, POST, data as never, Object.fromEntries(locales.map((code) => [code, { title: slug, slug }])));
  const event = (slug: string, data: object) =>
    publish(strapi, EVENT, { ...inTunis, ...data }, { en: { title: slug, slug } });
  await post('p1', { publicationDate: '2013-01-01', topics: [a, b], authors: [person] });
  await post('p2', { publicationDate: '2013-12-31', topics: [b, c], series }, ['en', 'fr']);
  await post('p3', { publicationDate: '2014-02-28', topics: [c], partners: [partner], featured: true }, ['fr']);
  await event('e1', {
    publicationDate: '2013-06-15',
    topics: [a],
    startsAt: '2013-07-01T22:30:00Z',
    endsAt: '2013-07-03T22:30:00Z',
  });
  const days = { startsAt: '2013-07-04T12:00:00Z', endsAt: '2013-07-05T12:00:00Z', allDay: true };
  await event('e2', { publicationDate: '2014-06-15', topics: [a, c], speakers: [person], ...days });
});
afterAll(() => newsroom.close());

const ask = async (question: string) => (await newsroom.get(`/api/feed?${question}`).expect(200)).body;
const slugs = async (question: string) => (await ask(question)).data.map(({ slug }: { slug: string }) => slug);

test.each([
  ['type=event,program-post', ['e2', 'p2', 'e1', 'p1']],
  ['topic=a&topic=b', ['p1']],
  ['topic=a&topic=b,c', ['e2', 'p1']],
  ['topic=a,b&topic=c', ['e2', 'p2']],
  ['topic=a&topic=b&topic=c', []],
  ['topic=a&series=a', []],
  ['series=a', ['p2']],
  ['partner=a', []],
  ['partner=a&fallback=true', ['p3']],
  ['person=p', ['e2', 'p1']],
  ['person=p&type=event', ['e2']],
  ['person=p&topic=c', ['e2']],
  ['person=nobody', []],
  ['topic=nobody,a', ['e2', 'e1', 'p1']],
  ['topic=nobody,none', []],
  ['topic=nobody,none&topic=a', []],
  ['topic=a,b', ['e2', 'p2', 'e1', 'p1']],
  ['topic=a,b&order=oldest', ['p1', 'e1', 'p2', 'e2']],
  ['topic=a,b&topic=b,a&from=2013-06&order=oldest', ['e1', 'p2', 'e2']],
  ['topic=a,b&series=a,none', ['p2']],
  ['topic=a,b&when=past', ['e2', 'e1']],
  ['locale=fr&topic=a,b,c', ['p3', 'p2']],
  ['locale=fr&fallback=true&topic=a,b', ['e2', 'p2', 'e1', 'p1']],
  ['from=2013-12-31&to=2013-12-31', ['p2']],
  ['from=2013-12&to=2014-06-14', ['p2']],
  ['to=2013-06', ['e1', 'p1']],
  ['startsFrom=2013-07-01&startsTo=2013-07-01', ['e1']],
  ['startsFrom=2013-07-03&startsTo=2013-07-03', ['e1']],
  ['startsFrom=2013-07-04', ['e2']],
  ['startsFrom=2013-07-05&startsTo=2013-07-05', ['e2']],
  ['startsFrom=2013-07-06', []],
  ['startsTo=2013-06', []],
  ['startsFrom=2013-07&startsTo=2013-07&order=soonest', ['e1', 'e2']],
  ['when=past', ['e2', 'e1']],
  ['when=past&order=newest&type=event&topic=a&from=2014', ['e2']],
  ['order=soonest&type=program-post', []],
  ['locale=fr', ['p3', 'p2']],
  ['locale=fr&fallback=true&featured=false', ['e2', 'p2', 'e1', 'p1']],
])('%s', async (question, expected) => {
  expect(await slugs(question)).toEqual(expected);
  expect((await ask(`${question}&include=total&limit=1`)).meta.total).toBe(expected.length);
});

type Counts = Record<string, { key: string; name?: string; count: number }[]>;
const counts = (facet: Counts[string] = []) => Object.fromEntries(facet.map(({ key, count }) => [key, count]));

const questions = [
  '',
  'topic=a',
  'topic=a&topic=c',
  'type=event',
  'person=p&topic=c',
  'from=2014',
  'when=past&topic=a',
  'topic=a,nobody&topic=b,c',
  'topic=nobody,none&person=p,q',
];
test.each([...questions, 'locale=fr&fallback=true&topic=c', 'fallback=true&featured=true'])(
  '“%s”: every count is what its own filter would give, were it the only one of its kind',
  async (question) => {
    const { facets } = (await ask(`${question}&include=facets&limit=1`)).meta as { facets: Counts };
    for (const name of ['type', 'program', 'series', 'topic', 'country', 'person', 'partner']) {
      const others = question.split('&').filter((part) => !part.startsWith(`${name}=`));
      for (const [key, count] of Object.entries(counts(facets[name]))) {
        const { meta } = await ask([...others, `${name}=${key}`, 'include=total'].join('&'));
        expect([name, key, count]).toEqual([name, key, meta.total]);
      }
    }
    for (const { key, count } of [...facets.year!, ...facets.month!]) {
      const others = question.split('&').filter((part) => !/^(from|to)=/.test(part));
      const { meta } = await ask([...others, `from=${key}`, `to=${key}`, 'include=total'].join('&'));
      expect([key, count]).toEqual([key, meta.total]);
    }
  },
);

test('facets are called by their names in the language of the audience; what nothing has is not listed', async () => {
  const { facets } = (await ask('locale=fr&include=facets')).meta as { facets: Counts };
  expect(facets.topic).toEqual([
    { key: 'c', name: 'c en français', count: 2 },
    { key: 'b', name: 'b en français', count: 1 },
  ]);
  expect(facets.type).toEqual([{ key: 'program-post', name: 'Programme', count: 2 }]);
  expect(facets.year).toEqual([
    { key: '2014', count: 1 },
    { key: '2013', count: 1 },
  ]);
});

test('nothing is counted that was not asked for', async () => {
  const { meta } = await ask('');
  expect([meta.total, meta.facets]).toEqual([undefined, undefined]);
});
