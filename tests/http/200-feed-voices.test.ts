import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

const SITE = 'api::site.site';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Water & <wells>' }] }];
  await publish(newsroom.strapi, POST, { publicationDate: '2019-11-13' }, { en: { title: 'A post', body } });
});
afterAll(() => newsroom.close());

test.each([
  ['/api/feed', 'application/json; charset=utf-8'],
  ['/api/feed.rss', 'application/rss+xml; charset=utf-8'],
  ['/api/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/api/feed.json', 'application/feed+json; charset=utf-8'],
])('%s is %s', async (path, type) => {
  const { headers, text } = await newsroom.get(path).buffer(true).expect(200);
  expect(headers).toMatchObject({ 'content-type': type, 'content-language': 'en', etag: expect.any(String) });
  expect(text).toContain('A post');
  await newsroom
    .get(path)
    .set('If-None-Match', headers.etag as string)
    .expect(304);
});

test('a voice that there is not is a 404 that names those that there are', async () => {
  const { body } = await newsroom.get('/api/feed.doc').expect(404);
  expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  expect(body.error.message).toContain('/api/feed.rss');
});

const asRss = async () => newsroom.get('/api/feed.rss').buffer(true).expect(200);

test('the content stands in the voices that want it only', async () => {
  expect((await asRss()).text).toContain('&lt;p&gt;Water &amp;amp; &amp;lt;wells&amp;gt;&lt;/p&gt;');
  expect((await newsroom.get('/api/feed')).body.data[0]).not.toHaveProperty('html');
});

test('publishing again what has not changed moves no date and gives the same bytes', async () => {
  const before = await asRss();
  const { data } = (await newsroom.get('/api/feed')).body;
  await documents(newsroom.strapi, POST).publish!({ documentId: data[0].id, locale: '*' });
  expect((await asRss()).text).toBe(before.text);
});

test('pages follow each other in one voice, and the title spells the question in the language asked', async () => {
  await publish(newsroom.strapi, POST, { publicationDate: '2019-12-01' }, { en: { title: 'Another post' } });
  const { text } = await newsroom.get('/api/feed.atom?from=2019&to=2019&limit=1').buffer(true).expect(200);
  expect(text).toContain('<title>Deux Rives: program posts and events, 2019</title>');
  const [, next] = /rel="next" [^>]*href="([^"]+)"/.exec(text) ?? [];
  const { pathname, search } = new URL(`${next}`.replaceAll('&amp;', '&'));
  const second = await newsroom
    .get(pathname + search)
    .buffer(true)
    .expect(200);
  expect([text, second.text].map((page) => /<entry>[\s\S]*<title>(.*)<\/title>/.exec(page)?.[1])).toEqual([
    'Another post',
    'A post',
  ]);
  expect(second.text).toContain('rel="previous"');
  const french = await newsroom.get('/api/feed.json?locale=fr&when=past').expect(200);
  expect(JSON.parse(french.text)).toMatchObject({
    language: 'fr',
    title: 'Deux Rives\u00a0: événements passés',
    items: [],
  });
});

test('a hub that is configured is named in the feeds and in the Link header', async () => {
  const { site } = newsroom.strapi.config as unknown as { site: { hub: string | null } };
  site.hub = 'https://hub.example.org/';
  const { headers, text } = await newsroom.get('/api/feed.atom?limit=3').buffer(true).expect(200);
  site.hub = null;
  expect(text).toContain('<link rel="hub" href="https://hub.example.org/"/>');
  expect(headers.link).toContain(
    '<https://hub.example.org/>; rel="hub", <http://localhost:1337/api/feed.atom?locale=en&limit=3>; rel="self"',
  );
});

test('a change of the site’s settings is seen in every voice at once', async () => {
  const before = await asRss();
  expect(before.text).toContain('<title>Deux Rives</title>');
  const { documentId } = await documents(newsroom.strapi, SITE).create!({
    locale: 'en',
    data: { name: 'Both Shores' },
  });
  const after = await asRss();
  expect(after.text).toContain('<title>Both Shores</title>');
  expect(after.headers.etag).not.toBe(before.headers.etag);
  await newsroom.strapi.db.query(SITE).updateMany({ where: { documentId }, data: { name: 'Two Shores' } });
  expect((await asRss()).text).toContain('<title>Two Shores</title>');
});

test('so is another file of the site’s own image', async () => {
  const { strapi } = newsroom;
  const file = { name: 'shores.png', hash: 'shores', ext: '.png', mime: 'image/png', size: 1, provider: 'local' };
  const { id } = await strapi.db.query('plugin::upload.file').create({ data: { ...file, url: '/uploads/shores.png' } });
  const settings = await strapi.db.query(SITE).findOne({ where: { locale: 'en' } });
  await strapi.db.query(SITE).update({ where: { id: settings.id }, data: { defaultImage: id } });
  expect((await asRss()).text).toContain('/uploads/shores.png</url>');
  await strapi.db.query('plugin::upload.file').update({ where: { id }, data: { url: '/uploads/waves.png' } });
  expect((await asRss()).text).toContain('/uploads/waves.png</url>');
});

test('so is a term that is asked for by name, though nothing carries it', async () => {
  const service = documents(newsroom.strapi, 'api::topic.topic');
  const title = async () => {
    const { text } = await newsroom.get('/api/feed.rss?topic=sea').buffer(true).expect(200);
    return /<title>([^<]*)/.exec(text)?.[1];
  };
  const unnamed = await title();
  const { documentId } = await service.create!({
    data: { key: 'sea', nameEn: 'The open sea', nameFr: 'La haute mer' },
  });
  expect(await title()).toMatch(/on The open sea$/);
  await service.delete!({ documentId });
  expect(await title()).toBe(unnamed);
});
