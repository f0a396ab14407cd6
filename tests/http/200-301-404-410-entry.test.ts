import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { untilNextSecond } from '../helpers/second';

let newsroom: Newsroom;
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'The sea & us', bold: true }] }];
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('an entry with its text, its neighbours and what belongs to it', async () => {
  const { strapi } = newsroom;
  const event = await publish(
    strapi,
    EVENT,
    { ...inTunis, publicationDate: '2019-01-01' },
    { en: { title: 'The forum' } },
  );
  const post = { publicationDate: '2019-02-01', events: [event] };
  await publish(strapi, POST, post, { en: { title: 'After the forum', body, seo: { title: 'SEO', noIndex: true } } });
  await publish(
    strapi,
    POST,
    { publicationDate: '2019-03-01' },
    { en: { title: 'Newer' }, fr: { title: 'Plus récent' } },
  );
  const { body: page } = await newsroom.get('/api/feed/program-post/after-the-forum').expect(200);
  expect(page.data).toMatchObject({
    html: '<p><strong>The sea &amp; us</strong></p>',
    excerpt: 'The sea & us',
    excerptIsCut: false,
  });
  expect(page.data.seo).toEqual({ title: 'SEO', description: null, noIndex: true });
  expect([page.data.previous.title, page.data.next.title]).toEqual(['The forum', 'Newer']);
  expect(page.data.related.map(({ title }: never) => title)).toEqual(['The forum']);
  const { body: other } = await newsroom.get('/api/feed/event/the-forum').expect(200);
  expect(other.data.related.map(({ title }: never) => title)).toEqual(['After the forum']);
  expect(other.data.previous).toBeNull();
  const { body: newer } = await newsroom.get('/api/feed/program-post/newer').expect(200);
  expect(newer.data.alternates).toMatchObject([{ locale: 'fr', slug: 'plus-recent' }]);
  expect(newer.links.alternates[0].url).toMatch('/api/feed/program-post/plus-recent?locale=fr');
});

test('301 from a former slug, 410 once it is gone, 404 for what never was', async () => {
  const { strapi } = newsroom;
  const documentId = await publish(strapi, POST, { publicationDate: '2018-01-01' }, { en: { title: 'First name' } });
  await documents(strapi, POST).update!({ documentId, locale: 'en', data: { slug: 'second-name' } });
  await newsroom.get('/api/feed/program-post/second-name').expect(404);
  await documents(strapi, POST).publish!({ documentId, locale: 'en' });
  const moved = await newsroom.get('/api/feed/program-post/first-name?locale=en').expect(301);
  expect(moved.headers.location).toMatch('/api/feed/program-post/second-name?locale=en');
  await documents(strapi, POST).unpublish!({ documentId, locale: 'en' });
  await newsroom.get('/api/feed/program-post/first-name').expect(410);
  const gone = await newsroom.get('/api/feed/program-post/second-name').expect(410);
  expect(gone.body.error).toMatchObject({ status: 410, name: 'GoneError' });
  await newsroom.get('/api/feed/program-post/third-name').expect(404);
});

test('304 for whom has it already, HEAD without a body, and what caches may do', async () => {
  await untilNextSecond();
  const first = await newsroom.get('/api/feed').expect(200);
  expect(first.headers).toMatchObject({
    'cache-control': expect.stringContaining('public, max-age='),
    etag: expect.stringMatching(/^"/),
  });
  const again = await newsroom
    .get('/api/feed')
    .set('If-None-Match', first.headers.etag as string)
    .expect(304);
  expect(again.text).toBe('');
  await newsroom
    .get('/api/feed')
    .set('If-Modified-Since', first.headers['last-modified'] as string)
    .expect(304);
  await newsroom.get('/api/feed').set('If-None-Match', '"other"').expect(200);
  const head = await newsroom.head('/api/feed').set('Accept-Encoding', 'gzip, deflate').expect(200);
  expect([head.text, head.headers.etag]).toEqual([undefined, first.headers.etag]);
});
