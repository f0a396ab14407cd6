import { reindex } from '../../src/api/feed/feed-index/reindex';
import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  expect(await reindex(newsroom.strapi)).toMatchObject({ upserted: 0, deleted: 0, terms: 0 });
});
afterAll(() => newsroom.close());

const query = (uid: string) => newsroom.strapi.db.query(uid);
const both = { en: { title: 'In English' }, fr: { title: 'En français' } };
const post = (shared = {}) => publish(newsroom.strapi, POST, { publicationDate: '2019-01-01', ...shared }, both);
async function entry(id: string, locale = 'en') {
  const { body } = await newsroom.get(`/api/feed?limit=100&locale=${locale}`).expect(200);
  return body.data.find((found: { id: string }) => found.id === id);
}
const version = async () => (await newsroom.get('/api/feed').expect(200)).body.meta.version;

test('update, delete and create of one row', async () => {
  const documentId = await post();
  const where = { documentId, locale: 'en', publishedAt: { $notNull: true } };
  const row = await query(POST).update({ where, data: { title: 'Changed' } });
  expect(await entry(documentId)).toMatchObject({ title: 'Changed' });
  expect((await entry(documentId, 'fr')).alternates[0].title).toBe('Changed');
  await query(POST).delete({ where: { id: row.id } });
  expect([await entry(documentId), (await entry(documentId, 'fr')).alternates]).toEqual([undefined, []]);
  const { id, ...data } = row;
  await query(POST).create({ data: { ...data, title: 'Back' } });
  expect(await entry(documentId)).toMatchObject({ title: 'Back' });
});

test('a row made by createMany', async () => {
  const row = { locale: 'en', publicationDate: '2019-01-01', publishedAt: new Date(), createdAt: new Date() };
  const data = ['x', 'y', 'z'].map((slug) => ({
    ...row,
    documentId: `many-${slug}`,
    title: slug,
    slug,
    updatedAt: new Date(),
  }));
  await query(POST).createMany({ data });
  for (const { documentId, title } of data) expect(await entry(documentId)).toMatchObject({ title });
});

test.each([
  ['topic', 'topics', 'topics'],
  ['country', 'countries', 'countries'],
  ['organisation', 'partners', 'partners'],
  ['person', 'authors', 'people'],
  ['program', 'program', 'program'],
  ['series', 'series', 'series'],
])('a %s that is renamed and deleted past the document service', async (vocabulary, attribute, shown) => {
  const uid = `api::${vocabulary}.${vocabulary}`;
  const key = vocabulary === 'country' ? 'lb' : `${vocabulary}-key`;
  const documentOf = await term(newsroom.strapi, vocabulary, { key, name: 'Old', nameEn: 'Old', nameFr: 'Vieux' });
  const one = ['program', 'series'].includes(vocabulary);
  const documentId = await post({ [attribute]: one ? documentOf : [documentOf] });
  const term1 = async () => [(await entry(documentId))[shown]].flat()[0];
  expect(await term1()).toMatchObject({ key, name: 'Old' });
  const before = await version();
  await query(uid).update({ where: { key }, data: vocabulary === 'person' ? { name: 'New' } : { nameEn: 'New' } });
  expect(await term1()).toMatchObject({ key, name: 'New' });
  expect(await version()).toBeGreaterThan(before);
  await query(uid).deleteMany({ where: { key } });
  expect((await term1()) ?? undefined).toBeUndefined();
});

test('a cover that is described anew, replaced or deleted in the media library', async () => {
  const data = { name: 'a', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/uploads/a.png', width: 2 };
  const { id } = await query('plugin::upload.file').create({ data: { ...data, provider: 'local' } });
  const documentId = await publish(newsroom.strapi, POST, { cover: id }, { en: { title: 'Covered', coverAlt: 'Alt' } });
  expect((await entry(documentId)).image).toMatchObject({
    url: expect.stringMatching(/a\.png$/),
    alt: 'Alt',
    width: 2,
  });
  await query('plugin::upload.file').update({ where: { id }, data: { url: '/uploads/b.png', width: 3 } });
  expect((await entry(documentId)).image).toMatchObject({ url: expect.stringMatching(/b\.png$/), width: 3 });
  await query('plugin::upload.file').delete({ where: { id } });
  expect((await entry(documentId)).image).toBeNull();
});

test('a write that changes nothing for readers leaves the version alone', async () => {
  const documentId = await post();
  const before = await version();
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { title: 'Only a draft' } });
  await query(POST).updateMany({ where: { documentId, publishedAt: { $null: true } }, data: { excerpt: 'x' } });
  expect(await version()).toBe(before);
});

test('writes of several documents at the same time all arrive', async () => {
  const service = documents(newsroom.strapi, EVENT);
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      service.create!({ locale: 'en', data: { ...inTunis, title: `At once ${number}` }, status: 'published' }),
    ),
  );
  for (const { documentId, title } of made) expect(await entry(documentId)).toMatchObject({ title });
});
