import { recount } from '../../src/api/feed/feed-index/counts';
import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
let post: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  post = await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'A post' } });
  await publish(strapi, EVENT, inTunis, { en: { title: 'An event' }, fr: { title: 'Un événement' } });
  const hidden = { seo: { noIndex: true } };
  await publish(strapi, POST, { publicationDate: '2019-01-02' }, { en: { title: 'Hidden', ...hidden } });
  await publish(
    strapi,
    POST,
    { publicationDate: '2019-01-03' },
    { en: { title: 'Half hidden', ...hidden }, fr: { title: 'À moitié caché' } },
  );
  await documents(strapi, POST).create!({ locale: 'en', data: { title: 'A draft' } });
});
afterAll(() => newsroom.close());

const found = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, value]) => `${value}`);
const paths = (xml: string) => found(xml, 'loc').map((loc) => new URL(loc).pathname);
async function sitemap(path = '/sitemap.xml') {
  const { text, headers } = await newsroom.get(path).expect(200);
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  return text;
}

test('it has the lists and each page in its own language, and nothing that is not to be found', async () => {
  const xml = await sitemap();
  expect(paths(xml)).toEqual([
    ...['/en', '/fr', '/en/program-posts/a-post', '/en/events/an-event'],
    ...['/fr/program-posts/a-moitie-cache', '/fr/events/un-evenement'],
  ]);
  expect(xml).not.toContain('half-hidden');
  for (const path of paths(xml)) await newsroom.get(path).expect(200);
  for (const moment of found(xml, 'lastmod')) expect(Date.parse(moment)).toBeGreaterThan(Date.now() - 3_600_000);
});

test('304 until something is published', async () => {
  const { headers } = await newsroom.get('/sitemap.xml').expect(200);
  const again = () => newsroom.get('/sitemap.xml').set('If-None-Match', `${headers.etag}`);
  expect((await again().expect(304)).text).toBe('');
  expect((await newsroom.head('/sitemap.xml').expect(200)).headers.etag).toBe(headers.etag);
  await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
  await documents(newsroom.strapi, POST).update!({ documentId: post, locale: 'en', data: { title: 'New title' } });
  await again().expect(304);
  await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
  await again().expect(200);
});

test('it is compressed on demand', async () => {
  const { headers } = await newsroom.get('/sitemap.xml').set('Accept-Encoding', 'gzip').expect(200);
  expect(headers['content-encoding']).toBe('gzip');
});

test.each(['/sitemap-en-1.xml', '/sitemap-lists.xml', '/sitemap-de-1.xml', '/sitemap-.xml', '/sitemap.txt'])(
  '%s is 404: one file has it all',
  async (path) => {
    await newsroom.get(path).expect(404);
  },
);

test('robots.txt names it', async () => {
  const { text, headers } = await newsroom.get('/robots.txt').expect(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/admin\n\nSitemap: http:\/\/[^/]+\/sitemap\.xml\n$/);
});

test('more than ten thousand pages are files, each page in one of them', async () => {
  const knex = newsroom.strapi.db.connection;
  const [row] = await knex('feed_entries').where({ audience: 'en', slug: 'a-post' });
  const { id, ...like } = row;
  const more = Array.from({ length: 10_100 }, (_, index) => {
    const name = `more-${`${index}`.padStart(5, '0')}`;
    return { ...like, document_id: name, slug: name, date: index % 2 ? '2018-01-01' : '2020-01-01' };
  });
  await knex.batchInsert('feed_entries', more, 500);
  await recount(newsroom.strapi);
  const index = await sitemap();
  expect(paths(index)).toEqual(['/sitemap-lists.xml', '/sitemap-en-1.xml', '/sitemap-en-2.xml', '/sitemap-fr-1.xml']);
  const files = [];
  for (const path of paths(index)) files.push(paths(await sitemap(path)));
  const [lists, first, second, french] = files;
  expect([lists, french?.length]).toEqual([['/en', '/fr'], 2]);
  expect([first?.length, second?.length]).toEqual([10_000 - 2, 104]);
  const all = new Set([...(first ?? []), ...(second ?? [])]);
  expect(all.size).toBe(10_000 - 2 + 104);
  for (const { slug } of more) expect([slug, all.has(`/en/program-posts/${slug}`)]).toEqual([slug, true]);
  await newsroom.get('/sitemap-en-3.xml').expect(404);
});
