import request from 'supertest';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

type Method = 'get' | 'post' | 'put' | 'delete';
const ROLES = ['nobody', 'reading token', 'author', 'editor', 'administrator'] as const;

let newsroom: Newsroom;
const ask = {} as Record<(typeof ROLES)[number], Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'Out' } });
  const token = { name: 'Website', description: '', type: 'read-only', lifespan: null };
  const { accessKey } = await strapi.service('admin::api-token').create(token);
  const server = request(strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  ask['reading token'] = (method, path, data) =>
    server[method](path).set('Authorization', `Bearer ${accessKey}`).send(data);
  ask.author = await signIn(newsroom, 'strapi-author');
  ask.editor = await signIn(newsroom, 'strapi-editor');
  ask.administrator = await signIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.close());

// One column for each role: nobody, a read-only API token, author, editor, administrator.
const doors: [Method, string, number[]][] = [
  ['get', '/api/feed', [200, 200, 200, 200, 200]],
  ['get', '/api/feed/program-post/out', [200, 200, 200, 200, 200]],
  ['get', '/api/feed/changes', [200, 200, 200, 200, 200]],
  ['post', '/api/feed', [405, 405, 405, 405, 405]],
  // Strapi's plain REST is not served: what is public is an allow-list of two routes.
  ['get', '/api/program-posts', [404, 404, 404, 404, 404]],
  ['get', '/api/events', [404, 404, 404, 404, 404]],
  ['get', '/api/topics', [404, 404, 404, 404, 404]],
  ['get', '/api/site', [404, 404, 404, 404, 404]],
  ['get', '/api/upload/files', [401, 200, 401, 401, 401]],
  ['post', '/api/program-posts', [405, 405, 405, 405, 405]],
  ['get', desk(POST), [401, 401, 200, 200, 200]],
  ['post', desk(POST), [401, 401, 201, 201, 201]],
  ['get', '/upload/files', [401, 401, 200, 200, 200]],
  ['get', '/admin/users', [401, 401, 403, 403, 200]],
  ['get', '/admin/api-tokens', [401, 401, 403, 403, 200]],
  ['post', '/api/auth/local/register', [405, 405, 405, 405, 405]],
  ['post', '/admin/register-admin', [400, 400, 400, 400, 400]],
];

test.each(doors)('%s %s', async (method, path, expected) => {
  const statuses: number[] = [];
  for (const role of ROLES) statuses.push((await ask[role](method, path, { title: 'By a role' })).status);
  expect(Object.fromEntries(ROLES.map((role, index) => [role, statuses[index]]))).toEqual(
    Object.fromEntries(ROLES.map((role, index) => [role, expected[index]])),
  );
});
