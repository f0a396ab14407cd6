import request from 'supertest';
import { ACTIONS } from '../../src/plugins/translations/server/src/permissions';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { addRole, deskOf, routesThatNeed } from '../helpers/translators';

const ROLES = [
  ...(['nobody', 'token', 'strapi-author', 'strapi-editor', 'reader', 'into-french', 'publishes-french'] as const),
  ...(['into-english', 'chief', 'strapi-super-admin', 'communications', 'translator-fr', 'translator-en'] as const),
];
type Role = (typeof ROLES)[number];

let newsroom: Newsroom;
let documentId: string;
const ask = {} as Record<Role, Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await addRole(newsroom, 'reader', {});
  await addRole(newsroom, 'into-french', { updates: ['fr'] });
  await addRole(newsroom, 'publishes-french', { updates: ['fr'], publishes: true });
  await addRole(newsroom, 'into-english', { updates: ['en'], publishes: true });
  await addRole(newsroom, 'chief', { updates: ['en', 'fr'], publishes: true, desk: Object.values(ACTIONS) });
  const token = { name: 'Website', description: '', type: 'full-access', lifespan: null };
  const { accessKey } = await strapi.service('admin::api-token').create(token);
  const server = request(strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  ask.token = (method, path, data) => server[method](path).set('Authorization', `Bearer ${accessKey}`).send(data);
  for (const role of ROLES.slice(2)) ask[role] = await signIn(newsroom, role);
  documentId = await publish(strapi, POST, {}, { en: { title: 'Boats' }, fr: { title: 'Bateaux' } });
  // A dozen people sign in, each with a password that is slow to check on purpose.
}, 180_000);
afterAll(() => newsroom.close());

type Status = (statuses: Partial<Record<Role, number>>) => Record<Role, number>;
/** 401 for strangers, 403 for staff without the desk, and for the others what is said, else what `rest` says. */
const those =
  (rest: number): Status =>
  (statuses) =>
    Object.fromEntries(
      ROLES.map((role, place) => [role, statuses[role] ?? (place < 2 ? 401 : place < 4 ? 403 : rest)]),
    ) as Record<Role, number>;
const all = those(200);
const none = those(403);

const path = (rest: string) => `/translations/documents/program-post/${documentId}${rest}`;
const token = async () => ({ token: (await deskOf(ask['strapi-super-admin']).open(documentId)).token });

type Door = [
  route: string,
  expected: Record<Role, number>,
  knock: (by: Staff) => request.Test | Promise<request.Response>,
];
const chiefs = { chief: 200, 'strapi-super-admin': 200, communications: 200 };
const french = { ...chiefs, 'into-french': 200, 'publishes-french': 200, 'translator-fr': 200 };

const DOCUMENT = '/documents/:type/:documentId';
const FRENCH = `${DOCUMENT}/:locale`;
const doors: Door[] = [
  ['GET /coverage', all({}), (by) => by('get', '/translations/coverage')],
  ['GET /desk', all({}), (by) => by('get', '/translations/desk')],
  ['GET /desk/next', all({}), (by) => by('get', '/translations/desk/next')],
  ['GET /mine', all({}), (by) => by('get', '/translations/mine')],
  ['GET /people', all({}), (by) => by('get', '/translations/people')],
  ['GET /programs', all({}), (by) => by('get', '/translations/programs')],
  ['POST /matches', all({}), (by) => by('post', '/translations/matches', { from: 'en', to: 'fr', runs: [] })],
  [`GET ${DOCUMENT}`, all({}), (by) => by('get', path(''))],
  [`GET ${FRENCH}`, all({}), (by) => by('get', path('/fr'))],
  [
    `PUT ${FRENCH}`,
    none(french),
    async (by) =>
      by('put', path('/fr'), { ...(await token()), segments: { title: [{ text: `${Math.random()}`, marks: [] }] } }),
  ],
  [
    `POST ${FRENCH}/confirm`,
    none(french),
    async (by) => {
      // Whatever waits to be published would be refused to anybody.
      await ask.chief('post', path('/fr/publish'), await token());
      return by('post', path('/fr/confirm'), await token());
    },
  ],
  [
    `POST ${FRENCH}/publish`,
    none({ ...french, 'into-french': 403 }),
    async (by) => by('post', path('/fr/publish'), await token()),
  ],
  [
    `PUT ${FRENCH}/work (to take it)`,
    none(french),
    async (by) => {
      await ask.chief('put', path('/fr/work'), { assignee: null });
      return by('put', path('/fr/work'), { assignee: 'me' });
    },
  ],
  [`GET ${FRENCH}/people`, all({}), (by) => by('get', path('/fr/people'))],
  [`PUT ${FRENCH}/work (to set a date)`, none(chiefs), (by) => by('put', path('/fr/work'), { dueDate: '2026-12-01' })],
  [`PUT ${DOCUMENT}/source`, none(chiefs), (by) => by('put', path('/source'), { locale: 'en' })],
];

test.each(doors)('%s', async (_route, expected, knock) => {
  const statuses: Record<string, number> = {};
  for (const role of ROLES) statuses[role] = (await knock(ask[role])).status;
  expect(statuses).toEqual(expected);
});

test('every route that needs no more than the desk is in the table', () => {
  const [met, those] = [doors.map(([route]) => route.replace(/ \(.*/, '')), routesThatNeed(1)];
  expect([...new Set(met)].sort()).toEqual(those);
});

describe('a translation is given to those alone who may write it', () => {
  const staffWith = (where: object) =>
    newsroom.strapi.db.query('admin::user').findMany({ where, populate: ['roles'] }) as Promise<
      { id: number; roles: { id: number; code: Role }[] }[]
    >;

  test('they are those who are listed', async () => {
    const { body } = await ask.reader('get', path('/fr/people')).expect(200);
    const listed = await staffWith({ id: { $in: body.map(({ id }: { id: number }) => id) } });
    expect(listed.flatMap(({ roles }) => roles.map(({ code }) => code)).sort()).toEqual(Object.keys(french).sort());
  });

  test.each<[Role, number]>([
    ['translator-fr', 200],
    ['communications', 200],
    ['translator-en', 400],
    ['reader', 400],
    ['strapi-editor', 400],
  ])('%s: %i', async (role, status) => {
    const [somebody] = await staffWith({ roles: { code: role } });
    const answer = await ask.chief('put', path('/fr/work'), { assignee: somebody?.id, dueDate: '2026-12-01' });
    expect(answer.status).toBe(status);
    expect(answer.body.assignee?.id).toBe(status === 200 ? somebody?.id : undefined);
    if (status === 400) expect(answer.body.error.message).toContain('may not write this translation');
  });

  test('who may not write it any more keeps it while another date is set', async () => {
    const [somebody] = await staffWith({ roles: { code: 'into-french' } });
    const give = (dueDate: string) => ask.chief('put', path('/fr/work'), { assignee: somebody?.id, dueDate });
    await give('2026-12-01').expect(200);
    const ofRole = { roles: { set: [] as number[] } };
    await newsroom.strapi.db.query('admin::user').update({ where: { id: somebody?.id }, data: ofRole });
    await give('2026-12-02').expect(200);
    await ask.chief('put', path('/fr/work'), { assignee: null }).expect(200);
    await give('2026-12-03').expect(400);
    const data = { roles: { set: somebody?.roles.map(({ id }) => id) } };
    await newsroom.strapi.db.query('admin::user').update({ where: { id: somebody?.id }, data });
  });
});

test('what the view says one may do is what the doors say', async () => {
  const can = async (role: Role) => (await deskOf(ask[role]).open(documentId)).can;
  const nothing = { save: false, confirm: false, publish: false, assign: false, changeSource: false };
  expect(await can('reader')).toEqual(nothing);
  expect(await can('into-english')).toEqual(nothing);
  expect(await can('into-french')).toEqual({ ...nothing, save: true, confirm: true });
  expect(await can('publishes-french')).toEqual({ ...nothing, save: true, confirm: true, publish: true });
  expect(await can('chief')).toEqual({ save: true, confirm: true, publish: true, assign: true, changeSource: true });
});

test('who may not do it is told so, and not that somebody else was quicker', async () => {
  const stale = { token: 'of-yesterday' };
  const write = (role: Role) =>
    Promise.all([
      ask[role]('put', path('/fr'), { ...stale, segments: {} }),
      ask[role]('post', path('/fr/confirm'), stale),
      ask[role]('post', path('/fr/publish'), stale),
    ]).then((answers) => answers.map(({ status }) => status));
  expect(await write('reader')).toEqual([403, 403, 403]);
  expect(await write('into-english')).toEqual([403, 403, 403]);
  expect(await write('into-french')).toEqual([409, 409, 403]);
  expect(await write('chief')).toEqual([409, 409, 409]);
});

test('administrators read in both languages what the desk lets a role do', async () => {
  const { body } = await ask['strapi-super-admin']('get', '/admin/permissions').expect(200);
  const { sections, conditions } = body.data;
  const desk = sections.plugins.filter(({ plugin }: { plugin: string }) => plugin === 'translations');
  expect(desk.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
    'Open the desk / Ouvrir le bureau',
    'Give work to others, with due dates / Confier du travail à d’autres, avec des échéances',
    'Choose the language a document is translated from / Choisir la langue depuis laquelle un document se traduit',
    'Export and import files / Exporter et importer des fichiers',
    'Ask for machine translations / Demander des traductions automatiques',
  ]);
  expect(conditions).toContainEqual(
    expect.objectContaining({
      displayName: expect.stringMatching(/^Translations only: .* \/ Traductions seulement\u00a0: /),
      category: 'Translations / Traductions',
    }),
  );
});

test('a document or language that is not there is not found', async () => {
  const get = (rest: string) => ask.chief('get', `/translations/documents/${rest}`);
  await get('program-post/nothere/fr').expect(404);
  await get(`program-post/${documentId}/en`).expect(404);
  await get(`program-post/${documentId}/de`).expect(404);
  await get(`country/${documentId}/fr`).expect(404);
});
