import request from 'supertest';
import { documents, EVENT, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';
import { CONTENT_MANAGER } from './doors/content-manager';
import { DOCUMENTS } from './doors/documents';
import { type Door, KNOCKERS, type Method } from './doors/door';
import { LIBRARY } from './doors/library';
import { PANEL } from './doors/panel';
import { PUBLIC } from './doors/public';
import { SETTINGS } from './doors/settings';

type Knocker = (typeof KNOCKERS)[number];

const ROLES: Partial<Record<Knocker, string>> = {
  author: 'strapi-author',
  editor: 'strapi-editor',
  administrator: 'strapi-super-admin',
  communications: 'communications',
  'translator into French': 'translator-fr',
  'translator into English': 'translator-en',
};

let newsroom: Newsroom;
const there = { post: '', row: '', topic: '' };
const ask = {} as Record<Knocker, Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  there.post = await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'Out' } });
  // A published row goes with each publish.
  const draft = { documentId: there.post, publishedAt: null };
  there.row = `${(await strapi.db.query(POST).findOne({ where: draft })).id}`;
  there.topic = await term(strapi, 'topic', { nameEn: 'Anchors', nameFr: 'Ancres' });
  const site = documents(strapi, 'api::site.site');
  const { documentId } = await site.create!({ locale: 'en', data: { name: 'The site' } });
  await site.update!({ documentId, locale: 'fr', data: { name: 'Le site' } });
  const token = { name: 'Website', description: '', type: 'read-only', lifespan: null };
  const { accessKey } = await strapi.service('admin::api-token').create(token);
  const server = request(strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  ask['reading token'] = (method, path, data) =>
    server[method](path).set('Authorization', `Bearer ${accessKey}`).send(data);
  for (const [knocker, role] of Object.entries(ROLES)) ask[knocker as Knocker] = await signIn(newsroom, role);
}, 180_000);
afterAll(() => newsroom.close());

type Route = { path: string; methods: string[]; match: (path: string) => boolean };

/** Those of Strapi, its plugins and the API: the site's pages are for everybody, and the desk's are asked elsewhere. */
const routes = (): { method: Method; route: Route }[] =>
  (newsroom.strapi.server.listRoutes() as unknown as Route[])
    .filter(({ path }) =>
      /^\/(?:admin|api|content-manager|content-type-builder|email|i18n|upload)(?:[/.]|$)/.test(path),
    )
    .flatMap((route) =>
      route.methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method: method.toLowerCase() as Method, route })),
    );

const ASKED: [Method, string][] = [
  ...[...PUBLIC, ...CONTENT_MANAGER, ...LIBRARY, ...SETTINGS, ...PANEL].map(
    ([method, path]: Door): [Method, string] => [method, path],
  ),
  ...DOCUMENTS.map(([, , method, path]): [Method, string] => [method, desk(EVENT, path)]),
];

/** They serve whoever has a token for a transfer, and how long a paid plan may be tried is asked of Strapi's own server. */
const ELSEWHERE = ['/admin/transfer/runner/push', '/admin/transfer/runner/pull', '/admin/license-trial-time-left'];

test('every endpoint that is in no table is closed to all but administrators', async () => {
  const all = routes();
  const first = (method: Method, path: string) =>
    all.find(({ method: other, route }) => other === method && route.match(path.split('?', 1)[0] ?? ''))?.route;
  const asked = new Set(ASKED.map(([method, path]) => first(method, path)));
  const others = all.filter(({ route }) => !asked.has(route) && !ELSEWHERE.includes(route.path));
  const open: string[] = [];
  for (const { method, route } of others) {
    const path = route.path.replace(/:\w+/g, '99');
    for (const knocker of KNOCKERS.filter((one) => one !== 'administrator')) {
      const { status } = await ask[knocker](method, path);
      const isStranger = knocker === 'nobody' || knocker === 'reading token';
      if (status !== (isStranger ? 401 : 403)) open.push(`${method} ${route.path} to ${knocker}: ${status}`);
    }
  }
  expect(open).toEqual([]);
  expect(others.length).toBeGreaterThan(50);
}, 180_000);

/** A file and a folder of nobody's making, with the names of all that is there. */
async function placeholders(): Promise<Record<string, string>> {
  const { strapi } = newsroom;
  const named = { name: 'a.pdf', hash: 'a', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/a' };
  const data = { ...named, provider: 'local', folderPath: '/' };
  const { id } = await strapi.db.query('plugin::upload.file').create({ data });
  const folder = await strapi
    .plugin('upload')
    .service('folder')
    .create({ name: `Before ${id}` }, {});
  return { ...there, file: `${id}`, folder: `${folder.id}`, name: `After ${id}` };
}

describe.each([
  ['readers', PUBLIC],
  ['the content manager', CONTENT_MANAGER],
  ['the media library', LIBRARY],
  ['settings', SETTINGS],
  ['the panel', PANEL],
])('doors of %s', (_, doors) => {
  test.each(doors)('%s %s', async (method, path, statuses, body = {}) => {
    const answered: string[] = [];
    for (const knocker of KNOCKERS) {
      const names = Object.entries(await placeholders());
      const filled = (text: string) => names.reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text);
      // The media library wants its ids as numbers.
      const data = JSON.parse(filled(JSON.stringify(body).replace(/"(\{(?:file|folder)\})"/g, '$1')));
      answered.push(`${(await ask[knocker](method, filled(path), data)).status}`);
    }
    expect(answered.join(' ')).toBe(statuses);
  });
});

test('nobody gives themselves another role', async () => {
  const { strapi } = newsroom;
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const translator = await signIn(newsroom, 'translator-fr', 'fr');
  await translator('put', '/admin/users/me', { firstname: 'Some', roles: [id] });
  const { body } = await translator('get', '/admin/users/me').expect(200);
  expect(body.data.roles).toMatchObject([{ code: 'translator-fr' }]);
});
