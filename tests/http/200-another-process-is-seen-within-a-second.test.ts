import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import knexOf from 'knex';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const folder = mkdtempSync(join(tmpdir(), 'another-process-'));
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await publish(newsroom.strapi, POST, { publicationDate: '2018-01-01' }, { en: { title: 'Was there before' } });
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true });
});

/** A command as `npm run` starts it, on the database of this suite; `reported` when its work is in the database. */
function start(command: string, ...args: string[]) {
  const script = resolve(__dirname, `../../dist/src/commands/${command}.js`);
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env } });
  let said = '';
  const ended = new Promise<number | null>((end) => child.once('exit', end));
  const reported = new Promise<void>((report, failed) => {
    const listen = (text: Buffer) => {
      said += text;
      if (/records in|documents read/.test(said)) report();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then((code) => failed(new Error(`${command} ended with ${code}: ${said}`)));
  });
  return { reported, ended };
}

const titles = async (): Promise<string[]> => {
  const { data } = (await newsroom.get('/api/feed').expect(200)).body;
  return data.map(({ title }: { title: string }) => title);
};

/** What readers find who ask again and again for a second. */
async function withinASecond(title: string): Promise<boolean> {
  const until = performance.now() + 1000;
  while (performance.now() < until) {
    if ((await titles()).includes(title)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** Whether the answer is told without asking the database for entries. */
async function fromMemory(): Promise<boolean> {
  let asked = 0;
  const listen = ({ sql }: { sql: string }) => {
    if (/feed_entries/.test(sql)) asked += 1;
  };
  newsroom.strapi.db.connection.on('query', listen);
  await titles();
  newsroom.strapi.db.connection.removeListener('query', listen);
  return asked === 0;
}

test('an import into the database of a running server is shown, and kept', async () => {
  const file = join(folder, 'listing.txt');
  writeFileSync(file, 'Nov 13, 2019 / Program\nA harbour opens after years of work.\n');
  expect(await titles()).toEqual(['Was there before']);
  expect(await fromMemory()).toBe(true);
  const { reported, ended } = start('import', file, '--format', 'listing');
  await reported;
  expect(await withinASecond('A harbour opens after years of work')).toBe(true);
  expect(await fromMemory()).toBe(true);
  expect(await titles()).toEqual(['A harbour opens after years of work', 'Was there before']);
  expect(await ended).toBe(0);
});

test('so is what a reindex repairs', async () => {
  const { strapi } = newsroom;
  const row = () => strapi.db.connection('feed_entries').where({ date: '2018-01-01', audience: 'en' });
  const { summary } = await row().first();
  await row().update({ summary: JSON.stringify({ ...JSON.parse(summary), title: 'Spoilt by hand' }) });
  await strapi.db.connection('feed_state').increment('version', 1);
  expect(await withinASecond('Spoilt by hand')).toBe(true);
  expect(await fromMemory()).toBe(true);
  const { reported, ended } = start('reindex');
  await reported;
  expect(await withinASecond('Was there before')).toBe(true);
  expect(await fromMemory()).toBe(true);
  expect(await ended).toBe(0);
});

/** Another process on this database whose transaction has read and written, and is not over. */
async function writingElsewhere() {
  const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
  const knex = knexOf(
    isPostgres
      ? { client: 'pg', connection: process.env.DATABASE_URL!, searchPath: [process.env.DATABASE_SCHEMA!] }
      : { client: 'better-sqlite3', connection: { filename: process.env.DATABASE_FILENAME! }, useNullAsDefault: true },
  );
  const trx = await knex.transaction();
  const { version } = await trx('feed_state').first('version');
  await trx('feed_state').update({ version: Number(version) + 1 });
  const end = async () => {
    await trx.commit();
    await knex.destroy();
  };
  return { end };
}

test('a publish waits for what another process is writing, and readers are answered meanwhile', async () => {
  await titles();
  expect(await fromMemory()).toBe(true);
  const other = await writingElsewhere();
  let isWaiting = true;
  const published = publish(newsroom.strapi, POST, { publicationDate: '2018-01-02' }, { en: { title: 'In turn' } });
  const done = published.finally(() => {
    isWaiting = false;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await titles()).not.toContain('In turn');
  expect(isWaiting).toBe(true);
  await other.end();
  await done;
  expect(await titles()).toContain('In turn');
});
