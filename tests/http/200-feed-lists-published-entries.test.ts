import { EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const migration = await term(strapi, 'topic', { nameEn: 'Migration', nameFr: 'Migrations' });
  const post = { publicationDate: '2019-11-13', topics: [migration] };
  await publish(strapi, POST, post, { en: { title: 'A harbour opens' }, fr: { title: 'L’Été à Œuf' } });
  await publish(strapi, EVENT, { ...inTunis, publicationDate: '2019-04-01' }, { en: { title: 'A day in Tunis' } });
});
afterAll(() => newsroom.close());

test('newest first, with names in the language of the audience', async () => {
  const { body } = await newsroom.get('/api/feed').expect(200);
  expect(body.data.map(({ title, type, date }: never) => [title, type, date])).toEqual([
    ['A harbour opens', 'program-post', '2019-11-13'],
    ['A day in Tunis', 'event', '2019-04-01'],
  ]);
  expect(body.data[0].topics).toEqual([{ key: 'migration', name: 'Migration' }]);
  expect(body.data[1].event).toMatchObject({
    startsAt: '2019-05-14T09:30:00+01:00',
    endsAt: '2019-05-14T10:30:00+01:00',
  });
});

test('French readers get French entries only, unless they ask for fallbacks', async () => {
  const french = await newsroom.get('/api/feed?locale=fr').expect(200);
  expect(french.body.data).toHaveLength(1);
  expect(french.body.data[0]).toMatchObject({ title: 'L’Été à Œuf', slug: 'l-ete-a-oeuf', typeLabel: 'Programme' });
  expect(french.body.data[0].topics).toEqual([{ key: 'migration', name: 'Migrations' }]);
  const all = await newsroom.get('/api/feed?locale=fr&fallback=true').expect(200);
  expect(all.body.data.map(({ locale, isFallback, typeLabel }: never) => [locale, isFallback, typeLabel])).toEqual([
    ['fr', false, 'Programme'],
    ['en', true, 'Événement'],
  ]);
});
