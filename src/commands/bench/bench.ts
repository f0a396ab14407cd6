import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { misused } from '../newsroom';
import { pin, start, stop, word } from './children';
import { type Measured, measure } from './load';
import { FIND, FIRST_PAGE } from './questions';
import { type Prepared, type Results, report } from './report';

const PORT = '4177';
const URL = `http://127.0.0.1:${PORT}`;
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** A scratch database and secrets of its own: what the user has is never touched. */
function scratch(folder: string): Record<string, string> {
  const secrets = Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('base64')]));
  const database = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'bench.db') };
  const server = {
    HOST: '127.0.0.1',
    PORT,
    PUBLIC_URL: URL,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  return { ...secrets, ...database, ...server };
}

/** Measures while a server runs. */
async function during(script: string, env: Record<string, string>, work: () => Promise<Measured[]>, first?: object) {
  const child = start(script, [], env);
  if (first) child.send(first);
  await word(child);
  try {
    return await work();
  } finally {
    await stop(child);
  }
}

async function hot() {
  const answer = await fetch(URL + FIRST_PAGE, { headers: { 'accept-encoding': 'identity' } });
  const etag = answer.headers.get('etag') ?? '';
  return [
    await measure('first page, hot', URL + FIRST_PAGE, { connections: 10 }),
    await measure('304, hot', URL + FIRST_PAGE, { connections: 10, headers: { 'if-none-match': etag } }),
  ];
}

async function cold(questions: Record<string, string>) {
  const rows: Measured[] = [];
  for (const [row, path] of Object.entries(questions)) rows.push(await measure(`${row}, cold`, URL + path));
  rows.push(await measure('Strapi’s find at its best', `${URL}${FIND}&pagination[withCount]=false`));
  return rows;
}

/** Strapi's find as it comes: with a count, and without the index that our schema declares. */
const asItComes = (env: Record<string, string>) =>
  during('server', { ...env, BENCH_WITHOUT_INDEX: 'true' }, async () => [
    await measure('Strapi’s find as it comes', `${URL}${FIND}&pagination[withCount]=true`),
  ]);

/** The same bytes from a server of Node's: what no newsroom can do better. */
async function bare(env: Record<string, string>) {
  let sent: object | undefined;
  await during('server', env, async () => {
    const answer = await fetch(URL + FIRST_PAGE, { headers: { 'accept-encoding': 'identity' } });
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
    sent = { body, headers: { 'content-type': 'application/json', etag: answer.headers.get('etag') } };
    return [];
  });
  return during(
    'bare',
    env,
    async () => [await measure('bare server, the same bytes', URL, { connections: 10 })],
    sent,
  );
}

async function main() {
  const { values } = parseArgs({ options: { documents: { type: 'string' }, json: { type: 'string' } } });
  const documents = Number(values.documents ?? 20_000);
  if (!Number.isInteger(documents) || documents < 1000) return misused('--documents: give a whole number from 1000 on');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const env = scratch(folder);
    pin(process.pid, 1);
    console.log(`Filling a scratch database with ${documents} documents in two languages…`);
    const prepared = await word<Prepared>(start('prepare', [`${documents}`], env));
    const rows = [
      ...(await bare(env)),
      ...(await during('server', env, hot)),
      ...(await during('server', { ...env, FEED_CACHE: 'false' }, () => cold(prepared.questions))),
      ...(await asItComes(env)),
    ];
    const results: Results = { documents, node: process.version, rows, prepared };
    console.log(report(results));
    if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
