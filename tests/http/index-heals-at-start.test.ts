import { repairDrift } from '../../src/api/feed/feed-index/drift';
import { reindex } from '../../src/api/feed/feed-index/reindex';
import type { Site } from '../../src/feed/site';
import { POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const topic = await term(newsroom.strapi, 'topic', { nameEn: 'Harbours', nameFr: 'Ports' });
  for (const title of ['One', 'Two', 'Three']) {
    const locales = { en: { title }, fr: { title: `${title} fr` } };
    await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01', topics: [topic] }, locales);
  }
});
afterAll(() => newsroom.close());

const knex = () => newsroom.strapi.db.connection;
const feed = async () => (await newsroom.get('/api/feed?locale=fr&limit=100&include=facets').expect(200)).body;

// `strapi import` and `strapi transfer` write rows past every hook.
test.each<[string, () => Promise<unknown>]>([
  ['an index that lost rows', () => knex()('feed_entries').where({ audience: 'fr' }).delete()],
  ['an index that is empty', () => knex()('feed_entries').delete()],
  ['a term renamed behind its back', () => knex()('feed_terms').update({ name_fr: 'Havres' })],
])('%s is found at the start and made whole', async (_, damage) => {
  const { data, meta } = await feed();
  expect(data).toHaveLength(3);
  await damage();
  await repairDrift(newsroom.strapi);
  const after = await feed();
  expect([after.data, after.meta.facets]).toEqual([data, meta.facets]);
  expect(await reindex(newsroom.strapi)).toMatchObject({ upserted: 0, deleted: 0, terms: 0 });
});

test('documents that vanished behind its back leave the index', async () => {
  await knex()('program_posts').where({ title: 'One fr' }).delete();
  await repairDrift(newsroom.strapi);
  expect((await feed()).data.map(({ title }: { title: string }) => title).sort()).toEqual(['Three fr', 'Two fr']);
});

test('a start with an index that is right changes nothing', async () => {
  const { version } = (await feed()).meta;
  await repairDrift(newsroom.strapi);
  expect((await feed()).meta.version).toBe(version);
});

test('languages that stand in for others than before are noticed at the start, once', async () => {
  const { strapi } = newsroom;
  await publish(strapi, POST, { publicationDate: '2019-01-01' }, { fr: { title: 'Seulement en français' } });
  const site = strapi.config.get<Site>('site');
  const inEnglish = async () => {
    const { data, meta } = (await newsroom.get('/api/feed?locale=en&fallback=true&limit=100').expect(200)).body;
    return { titles: data.map(({ title }: { title: string }) => title), version: meta.version };
  };
  expect((await inEnglish()).titles).toContain('Seulement en français');
  strapi.config.set('site', { ...site, locales: site.locales.map((locale) => ({ ...locale, fallback: [] })) });
  await repairDrift(strapi);
  const alone = await inEnglish();
  expect(alone.titles).not.toContain('Seulement en français');
  await repairDrift(strapi);
  expect((await inEnglish()).version).toBe(alone.version);
  strapi.config.set('site', site);
  await repairDrift(strapi);
  expect((await inEnglish()).titles).toContain('Seulement en français');
});

test('an index that was made by other rules of time zones is made anew at the start, once', async () => {
  const { data } = await feed();
  await knex()('feed_entries').update({ slug: 'as-clocks-were' });
  const { audiences } = await knex()('feed_state').first('audiences');
  await knex()('feed_state').update({ audiences: audiences.replace(process.versions.tz, '2001a') });
  await repairDrift(newsroom.strapi);
  const after = await feed();
  expect(after.data).toEqual(data);
  await repairDrift(newsroom.strapi);
  expect((await feed()).meta.version).toBe(after.meta.version);
});

test('reindex says what it repaired', async () => {
  await knex()('feed_entries').where({ locale: 'en', audience: 'en' }).update({ slug: 'damaged' });
  expect(await reindex(newsroom.strapi)).toMatchObject({ documents: 4, upserted: 3, deleted: 0 });
});
