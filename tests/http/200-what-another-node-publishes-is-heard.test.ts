import knexOf, { type Knex } from 'knex';
import { Client } from 'pg';
import { CHANNEL, watchOf } from '../../src/api/feed/feed-index/watch';
import { documents, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

let newsroom: Newsroom;
let post: string;
let topic: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  topic = await term(newsroom.strapi, 'topic', { key: 'sea', nameEn: 'Sea', nameFr: 'Mer' });
  const shared = { publicationDate: '2019-01-01', topics: [topic] };
  post = await publish(newsroom.strapi, POST, shared, { en: { title: 'A post' } });
});
afterAll(() => newsroom.close());

/** Whether something comes true in time (milliseconds). */
async function until(isTrue: () => boolean | Promise<boolean>, time = 2000): Promise<boolean> {
  for (let wait = 0; wait < time; wait += 10) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Another process on the same database, as far as this one can tell. */
async function elsewhere(work: (knex: Knex) => Promise<void>): Promise<void> {
  const knex = knexOf(
    isPostgres
      ? { client: 'pg', connection: process.env.DATABASE_URL!, searchPath: [process.env.DATABASE_SCHEMA!] }
      : { client: 'better-sqlite3', connection: { filename: process.env.DATABASE_FILENAME! }, useNullAsDefault: true },
  );
  await work(knex);
  await knex.destroy();
}

test('what another process writes is seen within a second', async () => {
  await newsroom.get('/api/feed').expect(200);
  await elsewhere(async (knex) => {
    await knex('feed_entries').where({ document_id: post, audience: 'en' }).update({ featured: 1 });
    await knex('feed_state').increment('version', 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { data } = (await newsroom.get('/api/feed').expect(200)).body;
  expect(data.find(({ id }: { id: string }) => id === post).featured).toBe(true);
});

/** What readers are told a second later. */
async function aSecondLater() {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { data, meta } = (await newsroom.get('/api/feed').expect(200)).body;
  return { topic: data[0].topics[0].name, version: meta.version };
}

test('a back-up that is restored under a running server is seen, and what was remembered of later versions forgotten', async () => {
  const { strapi } = newsroom;
  const called = (name_en: string, state: object) =>
    elsewhere(async (knex) => {
      await knex('feed_terms').where({ key: 'sea' }).update({ name_en });
      await knex('feed_state').update(state);
    });
  const before = await strapi.db.connection('feed_state').first();
  await documents(strapi, 'api::topic.topic').update!({ documentId: topic, data: { nameEn: 'Ocean' } });
  const after = await strapi.db.connection('feed_state').first();
  expect(await aSecondLater()).toEqual({ topic: 'Ocean', version: Number(after.version) });
  await called('Sea', before);
  expect(await aSecondLater()).toEqual({ topic: 'Sea', version: Number(before.version) });
  await called('Lake', { ...after, changed_at: Number(after.changed_at) + 1 });
  expect(await aSecondLater()).toEqual({ topic: 'Lake', version: Number(after.version) });
  await called('Pond', { ...after, changed_at: Number(after.changed_at) + 2 });
  expect(await aSecondLater()).toEqual({ topic: 'Pond', version: Number(after.version) });
});

// SQLite tells nobody: its nodes look, which the test above holds.
// SQLite has no connection that listens.
const onPostgres = isPostgres ? test : test.skip;

onPostgres('on PostgreSQL a publish tells the other nodes when it is committed, and no earlier', async () => {
  const { strapi } = newsroom;
  const node = new Client({ connectionString: process.env.DATABASE_URL });
  await node.connect();
  // Suites beside this one publish in the same database: only what our own connection says counts.
  const heard: number[] = [];
  node.on('notification', ({ processId }) => heard.push(processId));
  await node.query(`listen ${CHANNEL}`);
  const told = async (pid: number) => {
    await node.query('select 1');
    return heard.includes(pid);
  };
  const { pid, early } = await strapi.db.transaction(async ({ trx }) => {
    const { rows } = await trx.raw('select pg_backend_pid() as pid');
    await documents(strapi, POST).publish!({ documentId: post, locale: 'en' });
    return { pid: rows[0].pid, early: await told(rows[0].pid) };
  });
  const inTime = await until(() => told(pid));
  await node.end();
  expect({ early, inTime }).toEqual({ early: false, inTime: true });
});

/** What the watch keeps to itself. */
const insideOf = (watch: object) => watch as { timer: NodeJS.Timeout; listener: Client & { processID: number } };

/** Whether a version that another node tells of is heard while nobody looks. */
async function isHeard(): Promise<boolean> {
  const watch = watchOf(newsroom.strapi);
  const before = watch.current!.version;
  clearInterval(insideOf(watch).timer);
  await elsewhere(async (knex) => {
    await knex('feed_state').increment('version', 1);
    await knex.raw(`notify ${CHANNEL}`);
  });
  const heard = await until(() => watch.current!.version > before);
  await watch.stop();
  await watch.start();
  return heard;
}

onPostgres('on PostgreSQL what another node says is heard without looking', async () => {
  expect(await isHeard()).toBe(true);
});

onPostgres('on PostgreSQL a lost connection is replaced', async () => {
  const inside = insideOf(watchOf(newsroom.strapi));
  const lost = inside.listener.processID;
  await elsewhere(async (knex) => {
    await knex.raw('select pg_terminate_backend(?)', [lost]);
  });
  const isReplaced = () => Boolean(inside.listener.processID) && inside.listener.processID !== lost;
  expect(await until(isReplaced, 10_000)).toBe(true);
  expect(await isHeard()).toBe(true);
});
