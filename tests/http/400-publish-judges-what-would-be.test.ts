import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
let cover: number;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const data = { name: 'a', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/uploads/a.png' };
  cover = (await newsroom.strapi.db.query('plugin::upload.file').create({ data: { ...data, provider: 'local' } })).id;
});
afterAll(() => newsroom.close());

type Refusal = { path: string[]; message: string };
async function refusal(write: Promise<unknown>): Promise<Refusal[] | undefined> {
  const error = await write.then(
    () => undefined,
    (reason) => reason,
  );
  if (error && error.name !== 'ValidationError') throw error;
  return error?.details.errors;
}
const names = (found: Refusal[] | undefined) => found?.map(({ path }) => path.join('.')).sort();
const draft = async (uid: string, data: object) =>
  (await documents(newsroom.strapi, uid).create!({ locale: 'en', data })).documentId;
const publishDraft = (uid: string, documentId: string) =>
  refusal(documents(newsroom.strapi, uid).publish!({ documentId, locale: 'en' }));

test.each<[string, string, () => object, string[] | undefined]>([
  ['an event without start and venue', EVENT, () => ({}), ['startsAt', 'venue']],
  ['a hybrid event without venue', EVENT, () => ({ ...inTunis, venue: null, attendanceMode: 'hybrid' }), ['venue']],
  ['an event with a cover alone', EVENT, () => ({ cover }), ['coverAlt', 'startsAt', 'venue']],
  ['a cover whose alternative text is blank', POST, () => ({ cover, coverAlt: '  ' }), ['coverAlt']],
  ['a cover that is described', POST, () => ({ cover, coverAlt: 'Ropes on a quay' }), undefined],
  ['an event that ends as it starts', EVENT, () => ({ ...inTunis, endsAt: inTunis.startsAt }), undefined],
])('the publish of a draft: %s', async (_, uid, data, expected) => {
  const documentId = await draft(uid, { title: 'A draft', ...data() });
  expect(names(await publishDraft(uid, documentId))).toEqual(expected);
  const published = await newsroom.strapi.db
    .query(uid)
    .count({ where: { documentId, publishedAt: { $notNull: true } } });
  expect(published).toBe(expected ? 0 : 1);
});

test.each([
  ['slug', 'Été'],
  ['slug', 'a--b'],
  ['slug', '-a'],
  ['slug', 'a/b'],
  ['timeZone', 'Paris'],
  ['timeZone', '+01:00'],
  ['onlineUrl', 'javascript:alert(1)'],
  ['onlineUrl', ' javascript:alert(1)'],
  ['registrationUrl', 'data:text/html,x'],
  ['registrationUrl', '//example.org'],
  ['registrationUrl', 'example.org'],
])('no draft keeps %s %j, and the refusal names both', async (field, value) => {
  const found = await refusal(draft(EVENT, { title: 'E', [field]: value }));
  expect(names(found)).toEqual([field]);
  expect(found?.[0]?.message).toContain(value.trim());
  const documentId = await draft(EVENT, { title: 'E' });
  const update = documents(newsroom.strapi, EVENT).update!({ documentId, locale: 'en', data: { [field]: value } });
  expect(names(await refusal(update))).toEqual([field]);
});

test('an update is judged by what the document will be, in each language', async () => {
  const service = documents(newsroom.strapi, EVENT);
  const documentId = await publish(newsroom.strapi, EVENT, inTunis, { en: { title: 'E' }, fr: { title: 'F' } });
  const update = (data: object, locale = 'en') => refusal(service.update!({ documentId, locale, data }));
  expect(names(await update({ endsAt: '2019-05-14T08:29:59.000Z' }, 'fr'))).toEqual(['endsAt']);
  expect(await update({ venue: null })).toBeUndefined();
  expect(names(await publishDraft(EVENT, documentId))).toEqual(['venue']);
  expect(await update({ attendanceMode: 'online' }, 'fr')).toBeUndefined();
  expect(await publishDraft(EVENT, documentId)).toBeUndefined();
});

test('a slug may be taken in another language, by another type or by a draft, not by a published sibling', async () => {
  const taken = { title: 'Other', slug: 'taken' };
  await publish(newsroom.strapi, POST, {}, { en: { title: 'Taken' } });
  await publish(newsroom.strapi, POST, {}, { fr: taken });
  await publish(newsroom.strapi, EVENT, inTunis, { en: taken });
  const documentId = await draft(POST, taken);
  const found = await publishDraft(POST, documentId);
  expect(names(found)).toEqual(['slug']);
  expect(found?.[0]?.message).toMatch(/“taken”.*“taken-2”/);
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { slug: '' } });
  expect(await publishDraft(POST, documentId)).toBeUndefined();
  await newsroom.get('/api/feed/program-post/other').expect(200);
});

const picture = async (name: string) => {
  const data = { name, hash: name, ext: '.png', mime: 'image/png', size: 1, url: `/uploads/${name}.png` };
  const file = { ...data, provider: 'local' };
  return (await newsroom.strapi.db.query('plugin::upload.file').create({ data: file })).id as number;
};
const imageIn = async (locale: string, documentId: string) => {
  const { body } = await newsroom.get(`/api/feed?locale=${locale}&limit=100`).expect(200);
  const { image, title } = body.data.find(({ id }: { id: string }) => id === documentId);
  return [title, image?.url.split('/').at(-1), image?.alt];
};

test('a cover is given to no published language that does not say what it shows', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Quay' }, fr: { title: 'Quai' } });
  const update = (locale: string, data: object) =>
    documents(newsroom.strapi, POST).update!({ documentId, locale, data });
  await update('en', { cover, coverAlt: 'Ropes' });
  const found = await refusal(documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' }));
  expect(found).toEqual([expect.objectContaining({ path: ['cover'], message: expect.stringContaining('in French') })]);
  expect(await imageIn('fr', documentId)).toEqual(['Quai', undefined, undefined]);
  await update('fr', { coverAlt: 'Des cordages', title: 'Quai, revu' });
  expect(await publishDraft(POST, documentId)).toBeUndefined();
  expect(await imageIn('en', documentId)).toEqual(['Quay', 'a.png', 'Ropes']);
  expect(await imageIn('fr', documentId)).toEqual(['Quai', 'a.png', 'Des cordages']);
});

test('another cover takes the text along that drafts have for it, and a publish of the same one takes none', async () => {
  const both = { en: { title: 'Pier', coverAlt: 'Ropes' }, fr: { title: 'Jetée', coverAlt: 'Des cordages' } };
  const documentId = await publish(newsroom.strapi, POST, { cover }, both);
  const update = (locale: string, data: object) =>
    documents(newsroom.strapi, POST).update!({ documentId, locale, data });
  await update('fr', { coverAlt: 'Une grue' });
  expect(await publishDraft(POST, documentId)).toBeUndefined();
  expect(await imageIn('fr', documentId)).toEqual(['Jetée', 'a.png', 'Des cordages']);
  await update('en', { cover: await picture('crane'), coverAlt: 'A crane' });
  expect(await publishDraft(POST, documentId)).toBeUndefined();
  expect(await imageIn('fr', documentId)).toEqual(['Jetée', 'crane.png', 'Une grue']);
});

test('one refusal for a publish of all languages leaves none published', async () => {
  const documentId = await draft(POST, { title: 'Two languages', cover, coverAlt: 'Ropes' });
  const service = documents(newsroom.strapi, POST);
  await service.update!({ documentId, locale: 'fr', data: { title: 'Deux langues' } });
  expect(names(await refusal(service.publish!({ documentId, locale: '*' })))).toEqual(['coverAlt']);
  const where = { documentId, publishedAt: { $notNull: true } };
  expect(await newsroom.strapi.db.query(POST).count({ where })).toBe(0);
});
