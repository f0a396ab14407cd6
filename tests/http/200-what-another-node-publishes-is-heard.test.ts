import knexOf, { type Knex } from 'knex';
import { Client } from 'pg';
import { CHANNEL, watchOf } from '../../src/api/feed/feed-index/watch';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

let newsroom: Newsroom;
let post: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  post = await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'A post' } });
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
