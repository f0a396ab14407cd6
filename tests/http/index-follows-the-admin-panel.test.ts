import { reindex } from '../../src/api/feed/feed-index/reindex';
import { documents, EVENT, inTunis, POST, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

let newsroom: Newsroom;
let editor: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  editor = await signIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.close());
// Whatever the panel did, the index has seen it: there is nothing left to repair.
afterEach(async () => expect(await reindex(newsroom.strapi)).toMatchObject({ upserted: 0, deleted: 0 }));

type Made = { documentId: string };
async function write(title: string, uid = POST, data: object = {}): Promise<string> {
  const { body } = await editor('post', desk(uid, '?locale=en'), { title, ...data });
  return (body.data as Made).documentId;
}
const act = (uid: string, id: string, action: string, data = {}) =>
  editor('post', desk(uid, `/${id}/actions/${action}`), data);
async function titles(locale = 'en'): Promise<string[]> {
  const { body } = await newsroom.get(`/api/feed?limit=100&locale=${locale}`).expect(200);
  return body.data.map(({ title }: { title: string }) => title).sort();
}

test('a post is written, published, corrected, unpublished and deleted one by one', async () => {
  const id = await write('Draft');
  expect(await titles()).toEqual([]);
  await act(POST, id, 'publish?locale=en', { title: 'Out' }).expect(200);
  expect(await titles()).toEqual(['Out']);
  await editor('put', desk(POST, `/${id}?locale=en`), { title: 'Better' }).expect(200);
  expect(await titles()).toEqual(['Out']);
  await act(POST, id, 'publish?locale=en', { title: 'Better' }).expect(200);
  expect(await titles()).toEqual(['Better']);
  await act(POST, id, 'unpublish?locale=en').expect(200);
  expect(await titles()).toEqual([]);
  await editor('delete', desk(POST, `/${id}`)).expect(200);
  expect(await documents(newsroom.strapi, POST).findMany!({})).toEqual([]);
});

test('a post is created and published in one step', async () => {
  await editor('post', desk(POST, '/actions/publish?locale=en'), { title: 'At once' }).expect(200);
  expect(await titles()).toEqual(['At once']);
});

test('several are published, unpublished and deleted in bulk, in one language and in both', async () => {
  const documentIds = [await write('One'), await write('Two'), await write('Three')];
  for (const id of documentIds) await editor('put', desk(POST, `/${id}?locale=fr`), { title: `${id} fr` }).expect(200);
  const bulk = (action: string, locale: string | string[]) =>
    editor('post', desk(POST, `/actions/${action}`), { documentIds, locale }).expect(200);
  await bulk('bulkPublish', ['en', 'fr']);
  expect(await titles()).toEqual(['At once', 'One', 'Three', 'Two']);
  expect(await titles('fr')).toHaveLength(3);
  await bulk('bulkUnpublish', 'fr');
  expect([await titles('fr'), (await titles()).length]).toEqual([[], 4]);
  await bulk('bulkDelete', 'en');
  expect(await titles()).toEqual(['At once']);
});

test('what one language says of the document, the other shows, as soon as it is saved', async () => {
  const { strapi } = newsroom;
  const topic = await term(strapi, 'topic', { nameEn: 'Harbours', nameFr: 'Ports' });
  const id = await write('Talk', EVENT, inTunis);
  await editor('put', desk(EVENT, `/${id}?locale=fr`), { title: 'Causerie' }).expect(200);
  await act(EVENT, id, 'publish?locale=en', { title: 'Talk' }).expect(200);
  await act(EVENT, id, 'publish?locale=fr', { title: 'Causerie' }).expect(200);
  const change = {
    title: 'Causerie',
    attendanceMode: 'hybrid',
    onlineUrl: 'https://live.example.org',
    topics: { connect: [{ documentId: topic }], disconnect: [] },
  };
  await editor('put', desk(EVENT, `/${id}?locale=fr`), change).expect(200);
  const { body } = await editor('get', desk(EVENT, `/${id}?locale=en`)).expect(200);
  expect(body.data).toMatchObject({ title: 'Talk', attendanceMode: 'hybrid', topics: { count: 1 } });
  await act(EVENT, id, 'publish?locale=fr', change).expect(200);
  for (const locale of ['en', 'fr']) {
    const { data } = (await newsroom.get(`/api/feed?type=event&locale=${locale}`).expect(200)).body;
    expect(data).toMatchObject([{ topics: [{ key: 'harbours' }], event: { attendanceMode: 'hybrid' } }]);
  }
});

test('who does not speak English is refused in French, for all that is missing at once', async () => {
  const auteur = await signIn(newsroom, 'strapi-super-admin', 'fr');
  const { body } = await auteur('post', desk(EVENT, '/actions/publish?locale=fr'), { title: 'Causerie' }).expect(400);
  expect(body.error.details.errors.map(({ path }: { path: string[] }) => path.join('.')).sort()).toEqual([
    'startsAt',
    'venue',
  ]);
  expect(body.error.message).toMatch(/[éàê]/);
});
