import request from 'supertest';
import { documents, EVENT, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

type Method = 'get' | 'post' | 'put' | 'delete';
const ROLES = ['nobody', 'reading token', 'author', 'editor', 'administrator', 'communications', 'translator'] as const;

const TOPIC = 'api::topic.topic';
const SITE = '/content-manager/single-types/api::site.site';
const SHARED = { model: POST, id: '{row}', locale: 'en' };
const FILL = 'documentId={post}&sourceLocale=en&targetLocale=fr&collectionType=collection-types';
const SLUG = { contentTypeUID: POST, field: 'slug', value: 'out', data: { title: 'Out' } };

let newsroom: Newsroom;
let topic: string;
let post: string;
let row: string;
const ask = {} as Record<(typeof ROLES)[number], Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  post = await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'Out' } });
  row = `${(await strapi.db.query(POST).findOne({ where: { documentId: post } })).id}`;
  topic = await term(strapi, 'topic', { nameEn: 'Anchors', nameFr: 'Ancres' });
  const site = documents(strapi, 'api::site.site');
  const { documentId } = await site.create!({ locale: 'en', data: { name: 'The site' } });
  await site.update!({ documentId, locale: 'fr', data: { name: 'Le site' } });
  const token = { name: 'Website', description: '', type: 'read-only', lifespan: null };
  const { accessKey } = await strapi.service('admin::api-token').create(token);
  const server = request(strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  ask['reading token'] = (method, path, data) =>
    server[method](path).set('Authorization', `Bearer ${accessKey}`).send(data);
  ask.author = await signIn(newsroom, 'strapi-author');
  ask.editor = await signIn(newsroom, 'strapi-editor');
  ask.communications = await signIn(newsroom, 'communications');
  ask.translator = await signIn(newsroom, 'translator-fr');
  ask.administrator = await signIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.close());

// One column for each role: nobody, a read-only API token, author, editor, administrator, communications, a translator.
const doors: [Method, string, string, object?][] = [
  ['get', '/api/feed', '200 200 200 200 200 200 200'],
  ['get', '/api/feed/program-post/out', '200 200 200 200 200 200 200'],
  ['get', '/api/feed/changes', '200 200 200 200 200 200 200'],
  ['post', '/api/feed', '405 405 405 405 405 405 405'],
  ['get', '/', '302 302 302 302 302 302 302'],
  ['get', '/en', '200 200 200 200 200 200 200'],
  ['get', '/en/program-posts/out', '200 200 200 200 200 200 200'],
  ['post', '/en', '405 405 405 405 405 405 405'],
  // Strapi's plain REST is not served: what is public is an allow-list of two routes.
  ['get', '/api/program-posts', '404 404 404 404 404 404 404'],
  ['get', '/api/events', '404 404 404 404 404 404 404'],
  ['get', '/api/topics', '404 404 404 404 404 404 404'],
  ['get', '/api/site', '404 404 404 404 404 404 404'],
  ['get', '/api/upload/files', '401 200 401 401 401 401 401'],
  ['post', '/api/program-posts', '405 405 405 405 405 405 405'],
  ['post', '/api/auth/local/register', '405 405 405 405 405 405 405'],
  // The documents themselves are in 401-403-documents-by-role.
  ['get', desk(POST), '401 401 200 200 200 200 200'],
  ['post', desk(POST), '401 401 201 201 201 201 403', { title: 'By a role' }],
  ['get', desk(TOPIC), '401 401 200 200 200 200 200'],
  ['post', desk(TOPIC), '401 401 201 201 201 201 403', { nameEn: 'Harbours', nameFr: 'Ports' }],
  ['put', desk(TOPIC, '/{topic}'), '401 401 403 200 200 200 403', { nameFr: 'Rades' }],
  ['get', `${SITE}?locale=fr`, '401 401 403 200 200 200 200'],
  ['put', `${SITE}?locale=en`, '401 401 403 200 200 200 403', { name: 'Site' }],
  ['put', `${SITE}?locale=fr`, '401 401 403 200 200 200 200', { name: 'Le site', socialLinks: [] }],
  // The editor has deleted it.
  ['delete', `${SITE}?locale=fr`, '401 401 403 200 404 404 403'],
  ['get', `/content-manager/relations/${EVENT}/topics`, '401 401 200 200 200 200 200'],
  ['get', '/content-manager/relations/admin::role/users', '401 401 403 403 200 403 403'],
  ['get', '/content-manager/collection-types/admin::user', '401 401 403 403 200 403 403'],
  ['get', `/content-manager/preview/url/${POST}?documentId=x&locale=en&status=draft`, '401 401 204 204 204 204 204'],
  ['get', '/content-manager/preview/url/admin::user?documentId=x&locale=en', '401 401 403 403 204 403 403'],
  ['post', '/content-manager/uid/generate', '401 401 200 200 200 200 200', SLUG],
  ['post', '/content-manager/uid/check-availability', '401 401 200 200 200 200 200', SLUG],
  ['post', '/content-manager/uid/generate', '401 401 403 403 400 403 403', { ...SLUG, contentTypeUID: 'admin::user' }],
  ['put', `/content-manager/content-types/${POST}/configuration`, '401 401 403 403 200 403 403'],
  ['put', '/content-manager/components/shared.seo/configuration', '401 401 403 403 200 403 403'],
  ['get', '/upload/files', '401 401 200 200 200 200 200'],
  ['post', '/upload?id={file}', '401 401 403 200 200 200 403', { fileInfo: { name: 'Renamed' } }],
  ['put', '/upload/files/{file}', '401 401 403 200 200 200 403', { fileInfo: { name: 'Renamed' } }],
  ['post', '/upload/actions/bulk-delete', '401 401 200 200 200 200 403', { fileIds: ['{file}'] }],
  ['delete', '/upload/files/{file}', '401 401 403 200 200 200 403'],
  // Those who may add files are told that an address is needed.
  ['post', '/upload/actions/upload-from-urls', '401 401 400 400 400 400 400', { urls: [] }],
  ['get', '/upload/folders', '401 401 200 200 200 200 200'],
  ['get', '/upload/folders/{folder}', '401 401 200 200 200 200 200'],
  ['get', '/upload/folder-structure', '401 401 200 200 200 200 200'],
  ['post', '/upload/folders', '401 401 201 201 201 201 201', { name: '{name}' }],
  ['put', '/upload/folders/{folder}', '401 401 200 200 200 200 403', { name: '{name}' }],
  [
    'post',
    '/upload/actions/bulk-move',
    '401 401 200 200 200 200 403',
    { fileIds: ['{file}'], destinationFolderId: '{folder}' },
  ],
  ['post', '/upload/actions/bulk-delete', '401 401 200 200 200 200 403', { folderIds: ['{folder}'] }],
  ['put', '/upload/settings', '401 401 403 403 400 403 403'],
  ['get', '/content-type-builder/schema', '401 401 403 403 200 403 403'],
  ['post', '/content-type-builder/update-schema', '401 401 403 403 403 403 403', { data: {} }],
  ['get', '/i18n/locales', '401 401 200 200 200 200 200'],
  ['post', '/i18n/locales', '401 401 403 403 400 403 403'],
  ['delete', '/i18n/locales/99', '401 401 403 403 404 403 403'],
  ['get', '/i18n/settings', '401 401 200 200 200 200 200'],
  ['put', '/i18n/settings', '401 401 403 403 200 403 403', { aiLocalizations: false }],
  // The post is nobody's, so that authors may not read it.
  ['post', '/i18n/content-manager/actions/get-non-localized-fields', '401 401 403 200 200 200 200', { ...SHARED }],
  ['get', `/i18n/content-manager/get-fill-from-locale/${POST}?${FILL}`, '401 401 403 200 200 200 200'],
  ['get', '/admin/users', '401 401 403 403 200 403 403'],
  ['post', '/admin/users', '401 401 403 403 400 403 403'],
  ['get', '/admin/roles', '401 401 403 403 200 403 403'],
  ['put', '/admin/roles/99/permissions', '401 401 403 403 404 403 403', { permissions: [] }],
  ['get', '/admin/api-tokens', '401 401 403 403 200 403 403'],
  ['post', '/admin/api-tokens', '401 401 403 403 400 403 403'],
  ['get', '/admin/webhooks', '401 401 403 403 200 403 403'],
  ['post', '/admin/webhooks', '401 401 403 403 400 403 403'],
  ['post', '/email/test', '401 401 403 403 400 403 403'],
  // There is an administrator, and a sixth try is too many.
  ['post', '/admin/register-admin', '400 400 400 400 400 429 429'],
];

test.each(doors)('%s %s', async (method, path, statuses, body = {}) => {
  const { strapi } = newsroom;
  const file = {
    name: 'a.pdf',
    hash: 'a',
    mime: 'application/pdf',
    size: 1,
    url: '/a',
    provider: 'local',
    folderPath: '/',
  };
  const answered: string[] = [];
  for (const role of ROLES) {
    const { id } = await strapi.db.query('plugin::upload.file').create({ data: file });
    const folder = await strapi
      .plugin('upload')
      .service('folder')
      .create({ name: `Before ${id}` }, {});
    const names = { file: `${id}`, folder: `${folder.id}`, name: `After ${id}`, topic, post, row };
    const filled = (text: string) =>
      Object.entries(names).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text);
    const data = JSON.parse(filled(JSON.stringify(body)));
    answered.push(`${(await ask[role](method, filled(path), data)).status}`);
  }
  expect(answered.join(' ')).toBe(statuses);
});

test('nobody gives themselves another role', async () => {
  const { strapi } = newsroom;
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await ask.translator('put', '/admin/users/me', { firstname: 'Some', roles: [id] });
  const { body } = await ask.translator('get', '/admin/users/me').expect(200);
  expect(body.data.roles).toMatchObject([{ code: 'translator-fr' }]);
});
