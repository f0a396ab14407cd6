import { reindex } from '../../src/api/feed/feed-index/reindex';
import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  // Whatever the path was, rebuilding finds nothing to repair.
  expect(await reindex(newsroom.strapi)).toMatchObject({ upserted: 0, deleted: 0, terms: 0 });
});
afterAll(() => newsroom.close());

const both = { en: { title: 'In English' }, fr: { title: 'En français' } };
const feed = async (question = '') => (await newsroom.get(`/api/feed?limit=100&${question}`).expect(200)).body;
const has = async (id: string, question = '') =>
  (await feed(question)).data.some((entry: { id: string }) => entry.id === id);
const post = (shared = {}, locales: object = both) =>
  publish(newsroom.strapi, POST, { publicationDate: '2019-01-01', ...shared }, locales as typeof both);

test('unpublish, delete and discard through the document service', async () => {
  const service = documents(newsroom.strapi, POST);
  const documentId = await post();
  await service.unpublish!({ documentId, locale: 'fr' });
  expect([await has(documentId), await has(documentId, 'locale=fr')]).toEqual([true, false]);
  await service.delete!({ documentId, locale: '*' });
  expect(await has(documentId)).toBe(false);
});

test('a clone is a draft with an address of its own', async () => {
  const documentId = await post({}, { en: { title: 'To be cloned' } });
  const copy = await documents(newsroom.strapi, POST).clone!({ documentId, locale: '*' });
  expect(copy.entries[0]).toMatchObject({ slug: 'to-be-cloned' });
  const stored = await documents(newsroom.strapi, POST).findOne!({ documentId: copy.entries[0]!.documentId });
  expect(stored.slug).toBe('to-be-cloned-2');
});

test('many-writes past the document service', async () => {
  const documentId = await post({ publicationDate: '2011-01-01' });
  const query = newsroom.strapi.db.query(POST);
  await query.updateMany({ where: { documentId }, data: { publicationDate: '2012-01-01' } });
  expect(await has(documentId, 'from=2012&to=2012')).toBe(true);
  await query.deleteMany({ where: { documentId, locale: 'fr' } });
  expect([await has(documentId), await has(documentId, 'locale=fr')]).toEqual([true, false]);
});

test('a term that is renamed, gets another key, and goes', async () => {
  const topic = await term(newsroom.strapi, 'topic', { nameEn: 'Harbours', nameFr: 'Ports' });
  const documentId = await post({ topics: [topic] });
  const service = documents(newsroom.strapi, 'api::topic.topic');
  const before = (await feed()).meta.version;
  await service.update!({ documentId: topic, data: { nameEn: 'Ports' } });
  const renamed = await feed('topic=harbours');
  expect(renamed.data[0].topics).toEqual([{ key: 'harbours', name: 'Ports' }]);
  expect(renamed.meta.version).toBeGreaterThan(before);
  await service.update!({ documentId: topic, data: { key: 'ports' } });
  expect([await has(documentId, 'topic=ports'), await has(documentId, 'topic=harbours')]).toEqual([true, false]);
  await service.delete!({ documentId: topic });
  expect([await has(documentId, 'topic=ports'), await has(documentId)]).toEqual([false, true]);
});

test('a new name of a term that nobody carries is told at once', async () => {
  const documentId = await term(newsroom.strapi, 'topic', { nameEn: 'Quays', nameFr: 'Quais' });
  const title = async () => /<title>(.*?)<\/title>/.exec((await newsroom.get('/api/feed.rss?topic=quays')).text)?.[1];
  expect(await title()).toContain('Quays');
  await documents(newsroom.strapi, 'api::topic.topic').update!({ documentId, data: { nameEn: 'Wharves' } });
  expect(await title()).toContain('Wharves');
});

test('a publish whose projection fails leaves nothing behind', async () => {
  const { strapi } = newsroom;
  const documentId = await post({}, { en: { title: 'Before' } });
  await documents(strapi, POST).update!({ documentId, locale: 'en', data: { title: 'After' } });
  const rows = () => strapi.db.query(POST).findMany({ where: { documentId }, orderBy: 'id' });
  const [before, version] = [await rows(), (await feed()).meta.version];
  // better-sqlite3's errors are no native errors, so that toThrow does not know them.
  const outcome = (write: Promise<unknown>) =>
    write.then(
      () => 'written',
      () => 'refused',
    );
  await strapi.db.connection.schema.renameTable('feed_entry_terms', 'feed_entry_terms_away');
  const publishing = await outcome(documents(strapi, POST).publish!({ documentId, locale: 'en' }));
  const lost = { locale: 'en', data: { title: 'Lost' }, status: 'published' };
  const creating = await outcome(documents(strapi, POST).create!(lost));
  await strapi.db.connection.schema.renameTable('feed_entry_terms_away', 'feed_entry_terms');
  expect([publishing, creating]).toEqual(['refused', 'refused']);
  expect(await rows()).toEqual(before);
  expect(await strapi.db.query(POST).count({ where: { title: 'Lost' } })).toBe(0);
  const after = await feed();
  expect(after.meta.version).toBe(version);
  expect(after.data.find(({ id }: { id: string }) => id === documentId).title).toBe('Before');
});

test('a deleted locale takes its entries with it', async () => {
  const documentId = await publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2019-01-01' }, both);
  expect(await has(documentId, 'locale=fr')).toBe(true);
  await newsroom.strapi.plugin('i18n').service('localizations');
  const locales = newsroom.strapi.plugin('i18n').service('locales');
  await locales.delete({ id: (await locales.findByCode('fr')).id });
  expect([await has(documentId, 'locale=fr'), await has(documentId)]).toEqual([false, true]);
});
