import { forgetOldAddresses, forgetOldChanges } from '../../src/api/feed/feed-index/log';
import { reindex } from '../../src/api/feed/feed-index/reindex';
import { ensureTables } from '../../src/api/feed/feed-index/tables';
import { encodeToken } from '../../src/feed/changes';
import type { Site } from '../../src/feed/site';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  for (const title of ['One', 'Two', 'Three'])
    await publish(newsroom.strapi, POST, { publicationDate: '2020-01-01' }, { en: { title } });
});
afterAll(() => newsroom.close());

/** The token of a copy of the feed that has read everything. */
async function tokenOfACopy(): Promise<string> {
  let token = '';
  let more = true;
  for (let since = ''; more; since = `&since=${token}`)
    ({ token, more } = (await newsroom.get(`/api/feed/changes?limit=100${since}`).expect(200)).body.meta);
  return token;
}

/** What came after a back-up is lost with it, and its versions are counted again. */
async function restored(work: () => Promise<unknown>) {
  const { connection: knex } = newsroom.strapi.db;
  const state = await knex('feed_state').first();
  await work();
  const { version } = await knex('feed_state').first('version');
  await knex('feed_changes').where('version', '>', state.version).delete();
  await knex('feed_state').update({ ...state });
  return { moved: Number(version) - Number(state.version) };
}

test('a database from a back-up answers no token of what was lost with it', async () => {
  const { strapi } = newsroom;
  const add = (title: string) => publish(strapi, POST, { publicationDate: '2020-01-01' }, { en: { title } });
  let token = '';
  const { moved } = await restored(async () => {
    await add('Lost with the back-up');
    token = await tokenOfACopy();
  });
  for (let added = 0; added < moved; ) {
    const { version } = await strapi.db.connection('feed_state').first('version');
    await add(`After it, ${added}`);
    const now = await strapi.db.connection('feed_state').first('version');
    added += Number(now.version) - Number(version);
  }
  await newsroom.get(`/api/feed/changes?limit=99&since=${token}`).expect(410);
});

test('a token that is older than the log is 410; the log forgets after 90 days only', async () => {
  const day = 24 * 3_600_000;
  const { at } = await newsroom.strapi.db.connection('feed_changes').where({ version: 2 }).first('at');
  const since = encodeToken({ phase: 'log', version: 2, at: Number(at) });
  await forgetOldChanges(newsroom.strapi, Date.now() + 89 * day);
  await newsroom.get(`/api/feed/changes?since=${since}`).expect(200);
  await forgetOldChanges(newsroom.strapi, Date.now() + 91 * day);
  const { body } = await newsroom.get(`/api/feed/changes?limit=2&since=${since}`).expect(410);
  expect(body.error.message).toContain('start again');
  await newsroom.get('/api/feed/changes').expect(200);
});

const lists = (depth: number) => Buffer.from(`["a",${'['.repeat(depth)}${']'.repeat(depth)}]`).toString('base64url');

test.each([
  ['nonsense', 'nonsense'],
  ['no JSON', 'bG9n'],
  ['a token cut short', encodeToken({ phase: 'log', version: 3, at: 4 }).slice(0, -2)],
  ['lists in lists', lists(5000)],
])('since: %s is a 400', async (_, since) => {
  const { body } = await newsroom.get(`/api/feed/changes?since=${since}&limit=0&locale=fr`).expect(400);
  expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual([
    'limit',
    'locale',
    'since',
  ]);
});

test('copies start again when the index is made anew, once for all nodes that start together', async () => {
  const { strapi } = newsroom;
  const state = () => strapi.db.connection('feed_state').first('shape', 'version');
  const token = await tokenOfACopy();
  const before = await state();
  await strapi.db.connection('feed_state').update({ shape: 0 });
  await Promise.all([ensureTables(strapi), ensureTables(strapi), ensureTables(strapi)]);
  expect(await state()).toEqual({ shape: before.shape, version: expect.anything() });
  expect(Number((await state()).version)).toBe(Number(before.version) + 1);
  await reindex(strapi);
  await newsroom.get(`/api/feed/changes?since=${token}`).expect(410);
  await newsroom.get(`/api/feed/changes?since=${await tokenOfACopy()}`).expect(200);
});

test('copies start again, once, when the addresses of all entries are others than before', async () => {
  const { strapi } = newsroom;
  const site = strapi.config.get<Site>('site');
  const token = await tokenOfACopy();
  await forgetOldAddresses(strapi);
  await newsroom.get(`/api/feed/changes?limit=98&since=${token}`).expect(200);
  strapi.config.set('site', { ...site, origin: 'https://elsewhere.example' });
  await forgetOldAddresses(strapi);
  await newsroom.get(`/api/feed/changes?limit=98&since=${token}`).expect(410);
  const other = await tokenOfACopy();
  await forgetOldAddresses(strapi);
  await newsroom.get(`/api/feed/changes?limit=98&since=${other}`).expect(200);
  strapi.config.set('site', site);
});
