import request from 'supertest';
import { ACTIONS } from '../../src/plugins/translations/server/src/permissions';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { addRole, routesThatNeed } from '../helpers/translators';

const { open, exchange, machine } = ACTIONS;
const ROLES = [
  'nobody',
  'strapi-author',
  'strapi-editor',
  'desk-only',
  'reader',
  'into-french',
  'into-english',
  'titles-only',
  'communications',
  'translator-fr',
  'translator-en',
] as const;
type Role = (typeof ROLES)[number];

let newsroom: Newsroom;
let documentId: string;
const ask = {} as Record<Role, Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const desk = [open, exchange, machine];
  await addRole(newsroom, 'desk-only', { updates: ['fr'] });
  await addRole(newsroom, 'reader', { desk });
  await addRole(newsroom, 'into-french', { updates: ['fr'], desk });
  await addRole(newsroom, 'into-english', { updates: ['en'], desk });
  await addRole(newsroom, 'titles-only', { updates: ['fr'], desk, fields: ['title'] });
  const server = request(newsroom.strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  for (const role of ROLES.slice(1)) ask[role] = await signIn(newsroom, role);
  documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats', excerpt: 'On water' } });
});
afterAll(() => newsroom.close());

const wanted = () => ({ format: 'xliff12', to: 'fr', documents: [{ type: 'program-post', documentId }] });
const suggestions = () => `/translations/documents/program-post/${documentId}/fr/suggestions`;

// Without a service the machine's doors are open to those who may ask, and answer that it is switched off.
const doors: [string, Record<Role, number>, (by: Staff) => request.Test][] = [
  ['POST /export', { ...all(200), nobody: 401, ...staff(403) }, (by) => by('post', '/translations/export', wanted())],
  [
    'POST /import',
    { ...all(200), nobody: 401, ...staff(403) },
    (by) => by('post', '/translations/import').attach('file', Buffer.from('<xliff version="1.2"/>'), 'a.xlf'),
  ],
  ['GET /machine', { ...all(200), nobody: 401, ...staff(403) }, (by) => by('get', '/translations/machine')],
  [
    'POST /documents/:type/:documentId/:locale/suggestions',
    { ...all(503), nobody: 401, ...staff(403), reader: 403, 'into-english': 403, 'translator-en': 403 },
    (by) => by('post', suggestions(), { segments: ['title'] }),
  ],
];

function all(status: number): Record<Role, number> {
  return Object.fromEntries(ROLES.map((role) => [role, status])) as Record<Role, number>;
}

/** Those whose role lacks the action. */
function staff(status: number) {
  return { 'strapi-author': status, 'strapi-editor': status, 'desk-only': status };
}

describe.each(doors)('%s', (_, expected, knock) => {
  test.each(ROLES)('%s', async (role) => {
    expect((await knock(ask[role])).status).toBe(expected[role]);
  });
});

test('every route that needs more than the desk is in the table', () => {
  expect(doors.map(([route]) => route).sort()).toEqual(routesThatNeed(2));
});

const CSV = 'document,unit,from,to,target\n';
const rows = () =>
  `${CSV}program-post/${documentId},title,en,fr,Bateaux\nprogram-post/${documentId},excerpt,en,fr,Sur l’eau\n`;

async function importing(by: Staff) {
  const form = by('post', '/translations/import').attach('file', Buffer.from(rows()), 'a.csv').field('dryRun', 'false');
  const { body } = await form.expect(200);
  return [body.counts.applied, body.counts.forbidden, body.lines[0]?.message];
}
const draft = () => documents(newsroom.strapi, POST).findOne!({ documentId, locale: 'fr' });

test.each(['reader', 'into-english'] as const)('%s cannot write French by importing it', async (role) => {
  expect(await importing(ask[role])).toEqual([0, 2, 'You may not change this document in this language']);
  expect(await draft()).toBeNull();
});

test('somebody who may write titles alone brings in titles alone', async () => {
  expect(await importing(ask['titles-only'])).toEqual([1, 1, 'You may not change this document in this language']);
  expect(await draft()).toMatchObject({ title: 'Bateaux', excerpt: null });
});

test('a translator into French brings it in, and is named as who wrote it', async () => {
  expect(await importing(ask['into-french'])).toEqual([1, 0, undefined]);
  const populate = { updatedBy: { populate: ['roles'] } };
  const row = await newsroom.strapi.db.query(POST).findOne({ where: { documentId, locale: 'fr' }, populate });
  expect(row).toMatchObject({ excerpt: 'Sur l’eau', updatedBy: { roles: [{ code: 'into-french' }] } });
});
