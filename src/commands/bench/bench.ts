import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../command-line';
import { misused } from '../newsroom';
import type { Sent } from './bare';
import { lastWord, pin, start, stop, word } from './children';
import { type Database, postgres, sqlite } from './database';
import { type Load, type Measured, measure } from './load';
import type { PublishCost } from './publishing';
import {
  FIND_AS_IT_COMES,
  FIND_AT_ITS_BEST,
  FIND_ROWS_ALONE,
  FIRST_PAGE,
  NOTHING,
  type Question,
  VOICES,
} from './questions';
import { BARE, FIND, type Prepared, type Results, report } from './report';

const PORT = '4177';
const URL = `http://127.0.0.1:${PORT}`;
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

function environment(database: Database): Record<string, string> {
  const secrets = Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('base64')]));
  const server = {
    HOST: '127.0.0.1',
    PORT,
    PUBLIC_URL: URL,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  return { ...secrets, ...database.env, ...server };
}

type Work = (server: ChildProcess) => Promise<Measured[]>;

/** Measures while a server runs; `first` is what the server must be told. */
async function during(script: string, env: Record<string, string>, work: Work, first?: object) {
  const child = start(script, [], env);
  if (first) child.send(first);
  await word(child);
  try {
    return await work(child);
  } finally {
    await stop(child);
  }
}

const READERS = { hot: 10, cold: 1 };

const plain = (url: string) => fetch(url, { headers: { 'accept-encoding': 'identity' } });
const tagOf = async (url: string) => (await plain(url)).headers.get('etag') ?? '';

async function loadOf({ row, path, by }: Question, when: 'hot' | 'cold'): Promise<Load> {
  const load = { row: `${row}, ${when}`, url: URL + path, connections: READERS[when] };
  if (by === 'compressed') return { ...load, headers: { 'accept-encoding': 'gzip, deflate, br' } };
  return by === 'known' ? { ...load, headers: { 'if-none-match': await tagOf(load.url) } } : load;
}

const feed =
  (all: Question[], when: 'hot' | 'cold'): Work =>
  async (server) => {
    const asked = all.filter((question) => question.when === when || question.when === 'both');
    return measure(server, await Promise.all(asked.map((question) => loadOf(question, when))));
  };

/** One row for each number of readers, so that every other row has one to be compared with. */
const rowsOf = (row: string, url: string): Load[] =>
  Object.values(READERS).map((connections) => ({ row, url, connections }));

const findAtItsBest: Work = (server) =>
  measure(server, [
    ...rowsOf(FIND, URL + FIND_AT_ITS_BEST),
    ...rowsOf('Strapi’s find, rows alone', URL + FIND_ROWS_ALONE),
    ...rowsOf('a route of Strapi’s that does nothing', URL + NOTHING),
  ]);
const findAsItComes: Work = (server) => measure(server, rowsOf('Strapi’s find as it comes', URL + FIND_AS_IT_COMES));

async function sentFor(path: string): Promise<Sent[string]> {
  const answer = await plain(URL + path);
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  const headers = { 'content-type': `${answer.headers.get('content-type')}`, etag: `${answer.headers.get('etag')}` };
  return { body, headers };
}

/** The same bytes from a server of Node's, in every voice: what no newsroom can do better. */
async function bare(env: Record<string, string>): Promise<Measured[]> {
  const sent: Sent = {};
  await during('server', env, async () => {
    for (const path of [FIRST_PAGE, ...VOICES.map((voice) => voice.path)]) sent[path] = await sentFor(path);
    return [];
  });
  const voices = VOICES.map(({ row, path }) => ({
    row: `bare server, ${row}`,
    url: URL + path,
    connections: READERS.hot,
  }));
  return during('bare', env, (server) => measure(server, [...rowsOf(BARE, URL + FIRST_PAGE), ...voices]), sent);
}

const USAGE = 'Use: npm run bench [-- --documents 20000] [--json FILE] [--postgres]';

async function main() {
  const options = { documents: { type: 'string' }, json: { type: 'string' }, postgres: { type: 'boolean' } } as const;
  const { values } = commandLine({ options }, USAGE);
  const documents = Number(values.documents ?? 20_000);
  if (!Number.isInteger(documents) || documents < 1000) return misused('--documents: give a whole number from 1000 on');
  const database = values.postgres ? await postgres() : sqlite(mkdtempSync(join(tmpdir(), 'bench-')));
  try {
    const env = environment(database);
    pin(process.pid, 1);
    console.log(`Filling a scratch database with ${documents} documents in two languages…`);
    const prepared = await lastWord<Prepared>(start('prepare', [`${documents}`], env));
    const { questions } = prepared;
    const rows = [
      ...(await bare(env)),
      ...(await during('server', env, feed(questions, 'hot'))),
      ...(await during('server', { ...env, FEED_CACHE: 'false' }, feed(questions, 'cold'))),
      ...(await during('server', { ...env, BENCH_FIND: 'at its best' }, findAtItsBest)),
      ...(await during('server', { ...env, BENCH_FIND: 'as it comes' }, findAsItComes)),
    ];
    // The last: by now what was filled in has reached the disk, and writes no longer wait for that.
    const publishing = await lastWord<PublishCost>(start('publish', [], env));
    const results: Results = { documents, database: database.name, node: process.version, rows, prepared, publishing };
    console.log(report(results));
    if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    await database.close();
  }
}

main();
