import { EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
const day = 86_400_000;
const from = (days: number) => new Date(Date.now() + days * day).toISOString();

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const topic = async (nameEn: string, nameFr: string) => term(strapi, 'topic', { nameEn, nameFr });
  const [water, youth] = [await topic('Water', 'Eau'), await topic('Youth', 'Jeunesse')];
  const leila = await term(strapi, 'person', { name: 'Leïla Ben Youssef' });
  const tunisia = await term(strapi, 'country', { key: 'tn' });
  const ilm = await term(strapi, 'program', { key: 'ilm', nameEn: 'Mobility', nameFr: 'Mobilité' });
  await publish(
    strapi,
    POST,
    { publicationDate: '2013-12-31', topics: [water], authors: [leila] },
    { en: { title: 'A' } },
  );
  await publish(
    strapi,
    POST,
    { publicationDate: '2014-01-01', topics: [water, youth], program: ilm, featured: true },
    { en: { title: 'B' } },
  );
  await publish(
    strapi,
    POST,
    { publicationDate: '2015-06-01', topics: [youth], countries: [tunisia] },
    { en: { title: 'C' } },
  );
  const event = (data: object) => ({ ...inTunis, publicationDate: '2012-01-01', ...data });
  await publish(strapi, EVENT, event({ startsAt: from(-9), endsAt: from(-8), speakers: [leila] }), {
    en: { title: 'past' },
  });
  await publish(strapi, EVENT, event({ startsAt: from(-1), endsAt: from(1) }), { en: { title: 'now' } });
  await publish(strapi, EVENT, event({ startsAt: from(8) }), { en: { title: 'later' } });
  await publish(strapi, EVENT, event({ startsAt: from(4) }), { en: { title: 'soon' } });
  await publish(strapi, EVENT, event({ startsAt: '2019-12-31T23:30:00.000Z' }), { en: { title: 'new year in Tunis' } });
});
afterAll(() => newsroom.close());

const titles = async (question: string) =>
  (await newsroom.get(`/api/feed?${question}`).expect(200)).body.data.map(({ title }: { title: string }) => title);

test.each([
  ['type=program-post', ['C', 'B', 'A']],
  ['type=program-post&order=oldest', ['A', 'B', 'C']],
  ['from=2013&to=2013', ['A']],
  ['from=2014-01&to=2015', ['C', 'B']],
  ['topic=water', ['B', 'A']],
  ['topic=water,youth', ['C', 'B', 'A']],
  ['topic=water&topic=youth', ['B']],
  ['topic=water&from=2014', ['B']],
  ['country=tn', ['C']],
  ['program=ilm', ['B']],
  ['featured=true', ['B']],
  ['featured=false&type=program-post', ['C', 'A']],
  ['when=upcoming', ['soon', 'later']],
  ['when=ongoing', ['now']],
  ['when=past', ['past', 'new year in Tunis']],
  ['when=upcoming&type=program-post', []],
  ['startsFrom=2020-01-01&startsTo=2020-01-01', ['new year in Tunis']],
  ['startsTo=2019-12-31', []],
])('%s', async (question, expected) => {
  expect(await titles(question)).toEqual(expected);
});

test('a person is an author of a post or a speaker of an event', async () => {
  const { body } = await newsroom.get('/api/feed?person=leila-ben-youssef').expect(200);
  expect(body.data.map(({ people }: never) => people[0])).toEqual([
    { key: 'leila-ben-youssef', name: 'Leïla Ben Youssef', role: 'author' },
    { key: 'leila-ben-youssef', name: 'Leïla Ben Youssef', role: 'speaker' },
  ]);
});

test('facets leave their own filter out and respect all others', async () => {
  const { body } = await newsroom.get('/api/feed?topic=water&from=2014&include=facets,total').expect(200);
  expect(body.meta.total).toBe(1);
  expect(body.meta.facets.topic).toEqual([
    { key: 'youth', name: 'Youth', count: 2 },
    { key: 'water', name: 'Water', count: 1 },
  ]);
  expect(body.meta.facets.year).toEqual([
    { key: '2014', count: 1 },
    { key: '2013', count: 1 },
  ]);
  expect(body.meta.facets.program).toEqual([{ key: 'ilm', name: 'Mobility', count: 1 }]);
  expect(body.meta.facets.country).toEqual([]);
  expect(body.meta.facets.type).toEqual([{ key: 'program-post', name: 'Program', count: 1 }]);
});

test('countries are called by Intl in both languages', async () => {
  const { body } = await newsroom.get('/api/feed?country=tn&locale=fr&fallback=true').expect(200);
  expect(body.data[0].countries).toEqual([{ key: 'tn', name: 'Tunisie' }]);
});
