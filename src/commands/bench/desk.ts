import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { rebuildDesk } from '../../plugins/translations/server/src/read-model/rebuild';
import { commandLine } from '../command-line';
import { inNewsroom, misused } from '../newsroom';
import { exchanges } from './files';
import { publishCost, publishInWords } from './publishing';
import { seed } from './seed';

import follow = require('../../plugins/translations/server/src/read-model/follow');

const PORT = 4178;
const ROUNDS = 20;
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** One post in seven lacks its French, and of one in five the English changed after it was translated. */
async function makeWork(strapi: Core.Strapi): Promise<number> {
  const posts = () => strapi.db.connection('program_posts');
  await posts().where({ locale: 'fr' }).whereRaw('(id - 1) / 4 % 7 = 0').delete();
  await rebuildDesk(strapi);
  await posts()
    .where({ locale: 'en' })
    .whereRaw('(id - 1) / 4 % 5 = 0')
    .update({ title: strapi.db.connection.raw("title || ' again'") });
  return timed(() => rebuildDesk(strapi));
}

async function signedIn(strapi: Core.Strapi): Promise<string> {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const person = {
    email: 'bench@example.org',
    password: 'Only-for-the-bench-1',
    firstname: 'B',
    lastname: 'B',
    isActive: true,
  };
  await strapi.service('admin::user').create({ ...person, registrationToken: null, roles: [role.id] });
  const { email, password } = person;
  const answer = await ask('/admin/login', '', { email, password });
  return (answer as { data: { token: string } }).data.token;
}

/** @throws Error when the answer is not a 200 */
async function ask(path: string, token: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`bench: ${method} ${path} was answered with ${answer.status}`);
  return answer.json();
}

type View = { segments: { field: string; source: { text: string; marks: string[] }[] }[] };

/** The questions of the desk by the names of their rows in the table. */
async function questions(token: string, documentId: string): Promise<Record<string, () => Promise<unknown>>> {
  const get = (path: string) => () => ask(`/translations/${path}`, token);
  const { segments } = (await get(`documents/program-post/${documentId}/fr`)()) as View;
  const paragraph = segments
    .find(({ field }) => field === 'body')
    ?.source.map((run) => ({ ...run, text: `${run.text} more words` }));
  const { next } = (await get('desk?sort=title&state=outdated')()) as { next: string };
  return {
    coverage: get('coverage'),
    'first page': get('desk'),
    'first page, outdated, most words first': get('desk?state=outdated&sort=-words'),
    'first page, missing, by title': get('desk?state=missing&sort=title'),
    'second page, outdated, by title': get(`desk?state=outdated&sort=title&cursor=${next}`),
    'search in titles': get('desk?q=harbour+school'),
    'search that finds nothing': get('desk?q=nothing+like+it'),
    'next in the filter': get('desk/next?state=missing&sort=due'),
    'what waits for me': get('mine'),
    'side by side': get(`documents/program-post/${documentId}/fr`),
    'memory, a paragraph like one before': () =>
      ask('/translations/matches', token, { from: 'en', to: 'fr', runs: paragraph }),
  };
}

async function measure(row: string, question: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(question));
  times.sort((a, b) => a - b);
  return `| ${row} | ${times[ROUNDS / 2]?.toFixed(1)} | ${times.at(-1)?.toFixed(1)} |`;
}

const publish = async (strapi: Core.Strapi, locale: string) =>
  publishInWords(await publishCost(strapi, locale, { of: follow, name: 'followDocuments' }), 'desk');

async function main(strapi: Core.Strapi): Promise<number> {
  await seed(strapi, documents);
  const check = await makeWork(strapi);
  strapi.config.set('server.logger.startup.enabled', false);
  await strapi.listen();
  const token = await signedIn(strapi);
  const [row] = await strapi.db.connection('desk_translations').where({ state: 'outdated' }).limit(1);
  const lines = ['| the desk | p50 ms | slowest ms |', '| --- | ---: | ---: |'];
  for (const [name, question] of Object.entries(await questions(token, row.document_id)))
    lines.push(await measure(name, question));
  console.log(`\n${documents} documents in two languages, SQLite, Node ${process.version}\n\n${lines.join('\n')}\n`);
  const files = ['| XLIFF | seconds | more MB |', '| --- | ---: | ---: |', ...(await exchanges(strapi, folder, 1000))];
  console.log(`${files.join('\n')}\n`);
  console.log(`Publish of a source: ${await publish(strapi, 'en')}.`);
  console.log(`Publish of a translation, which confirms it: ${await publish(strapi, 'fr')}.`);
  console.log(`Rebuild of the desk: ${Math.round((documents / check) * 1000)} documents/s.`);
  return 0;
}

const { values } = commandLine(
  { options: { documents: { type: 'string' } } } as const,
  'Use: npm run bench:desk [-- --documents 100000]',
);
const documents = Number(values.documents ?? 20_000);
if (!Number.isInteger(documents) || documents < 1000) misused('--documents: give a whole number from 1000 on');
const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('base64')])), {
  ...{ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'bench.db'), NODE_ENV: 'production' },
  ...{ HOST: '127.0.0.1', PORT: `${PORT}`, PUBLIC_URL: `http://127.0.0.1:${PORT}` },
});
inNewsroom(main);
