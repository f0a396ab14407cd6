import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { untilNextSecond } from '../helpers/second';

let newsroom: Newsroom;
let port: number;
let post: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const topic = await term(strapi, 'topic', { key: 'sea', nameEn: 'Sea', nameFr: 'Mer' });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words. '.repeat(400) }] }];
  const texts = { en: { title: 'A post', body }, fr: { title: 'Un article' } };
  post = await publish(strapi, POST, { publicationDate: '2019-01-01', topics: [topic] }, texts);
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  port = (strapi.server.httpServer.address() as AddressInfo).port;
  await untilNextSecond();
});
afterAll(() => newsroom.close());

type Raw = { status?: number; headers: string[]; bytes: Buffer };

/** The answer as it came over the wire, header by header. */
async function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpGet({ port, path, headers: { ...headers, connection: 'close' }, method, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  const pairs = response.rawHeaders.flatMap((name, index, all) => (index % 2 ? [] : [`${name}: ${all[index + 1]}`]));
  return {
    status: response.statusCode,
    headers: pairs.filter((line) => !/^date:/i.test(line)),
    bytes: await buffer(response),
  };
}

/** How many statements the database is asked while `work` runs, but for the look at the version. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listen = ({ sql }: { sql: string }) => {
    if (!/feed_state/.test(sql)) count += 1;
  };
  newsroom.strapi.db.connection.on('query', listen);
  await work();
  newsroom.strapi.db.connection.removeListener('query', listen);
  return count;
}

const manners: [string, Record<string, string>, string][] = [
  ['plain', {}, 'GET'],
  ['gzip', { 'accept-encoding': 'gzip' }, 'GET'],
  ['brotli', { 'accept-encoding': 'br, gzip' }, 'GET'],
  ['HEAD', { 'accept-encoding': 'gzip' }, 'HEAD'],
  ['from another page', { origin: 'https://elsewhere.example' }, 'GET'],
];

const ASKED = [
  '/api/feed',
  '/api/feed?locale=fr&topic=sea&include=facets,total',
  '/api/feed?q=post',
  '/api/feed/program-post/a-post',
];
const VOICES = ['/api/feed.rss', '/api/feed.atom?locale=fr', '/api/feed.json?topic=sea', '/api/feed.ics'];
const PAGES = ['/en', '/fr?topic=sea&q=mer', '/en/program-posts/a-post'];

describe.each([...ASKED, ...VOICES, ...PAGES])('%s', (path) => {
  test.each(manners)('made now or kept, it is the same to the byte: %s', async (name, headers, method) => {
    const asked = `${path}${path.includes('?') ? '&' : '?'}utm_source=${name.replace(/ /g, '-')}`;
    const cold = await raw(asked, headers, method);
    const hot = [await raw(asked, headers, method), await raw(path, headers, method)];
    expect(cold.status).toBe(200);
    for (const answer of hot) expect(answer).toEqual(cold);
  });
});

describe.each(ASKED)('%s', (path) => {
  test('kept, it asks nothing of the database; known by its tag, neither', async () => {
    const { headers } = await newsroom.get(path).expect(200);
    expect(await statements(() => newsroom.get(path).expect(200))).toBe(0);
    const tag = headers.etag as string;
    expect(await statements(() => newsroom.get(path).set('If-None-Match', tag).expect(304))).toBe(0);
    const other = `${path}${path.includes('?') ? '&' : '?'}fbclid=never-seen`;
    expect(await statements(() => newsroom.get(other).set('If-None-Match', `"else", W/${tag}`).expect(304))).toBe(0);
  });

  test('it names what is inside for a purge', async () => {
    const { headers } = await newsroom.get(path).expect(200);
    expect(headers['cache-tag']).toBe(`feed,entry:${post},topic:sea`);
    expect(headers['surrogate-key']).toBe(`feed entry:${post} topic:sea`);
  });
});

// A front that cuts an address elsewhere than the controller does would keep one answer for another question.
test.each([
  ['/api/feed?q=post', '/api/feed?q=post?&locale=fr', 'locale=fr&q=post%3F'],
  ['/api/feed?q=post%23x', '/api/feed?q=post#x', 'locale=en&q=post'],
  ['/api/feed', '/api/feed?#locale=fr', 'locale=en'],
  ['/api/feed', '/api/feed?utm_source=a?locale=fr', 'locale=en'],
  ['/api/feed?topic=sea', '/api/feed?topic=sea&topic=nothing', 'locale=en&topic=nothing&topic=sea'],
])('%s is kept apart from %s, which asks %s', async (path, other, question) => {
  const before = await raw(path);
  const { links } = JSON.parse((await raw(other)).bytes.toString());
  expect(links.self.split('?')[1]).toBe(question);
  expect(await raw(path)).toEqual(before);
});

test.each(['/api/feed/', '/API/feed', '/api/FEED/?limit=20'])(
  '%s is the feed, tagged and kept as such',
  async (path) => {
    expect(await raw(path)).toEqual(await raw('/api/feed'));
  },
);

test('a 304 from memory, by its tag alone or made anew says the same', async () => {
  const other = '/api/feed?limit=7';
  const { headers } = await newsroom.get(other).expect(200);
  const ifNoneMatch = { 'if-none-match': headers.etag as string };
  const kept = await raw(other, ifNoneMatch);
  const byTag = await raw(other, { ...ifNoneMatch, 'accept-encoding': 'identity, x-never-seen' });
  expect([kept.status, byTag.status]).toEqual([304, 304]);
  for (const name of ['ETag', 'Last-Modified', 'Vary', 'Cache-Control']) {
    const line = (answer: Raw) => answer.headers.find((text) => text.toLowerCase().startsWith(name.toLowerCase()));
    expect(line(kept)).toBeDefined();
    expect(line(byTag)).toBe(line(kept));
  }
});

test('readers who ask the same at the same time wait for one answer', async () => {
  const asOne = await statements(() => newsroom.get('/api/feed?limit=31').expect(200));
  expect(asOne).toBeGreaterThan(0);
  const many = () => Promise.all(Array.from({ length: 20 }, () => raw('/api/feed?limit=32')));
  let answers: Raw[] = [];
  expect(
    await statements(async () => {
      answers = await many();
    }),
  ).toBe(asOne);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('readers who make the same mistake at the same time are each told', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => raw('/api/feed/program-post/never-there')));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

test('a tag is another one for another question, encoding and version', async () => {
  const tag = async (path: string, encoding = 'identity') =>
    (await newsroom.get(path).set('Accept-Encoding', encoding).expect(200)).headers.etag;
  const tags = [await tag('/api/feed'), await tag('/api/feed?limit=5'), await tag('/api/feed', 'gzip')];
  tags.push(await tag('/api/feed/program-post/a-post'));
  await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: '*' });
  await documents(newsroom.strapi, POST).update!({ documentId: post, locale: 'en', data: { excerpt: 'New.' } });
  await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
  tags.push(await tag('/api/feed'));
  expect(new Set(tags).size).toBe(tags.length);
});

test('a publish is seen by the next reader', async () => {
  for (let round = 1; round <= 5; round += 1) {
    const title = `Round ${round}`;
    await documents(newsroom.strapi, POST).update!({ documentId: post, locale: 'en', data: { title } });
    await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
    expect((await newsroom.get('/api/feed').expect(200)).body.data[0].title).toBe(title);
    expect((await newsroom.get('/api/feed').expect(200)).body.data[0].title).toBe(title);
  }
});

test('what is not a 200 is never kept', async () => {
  await newsroom.get('/api/feed/program-post/late').expect(404);
  await publish(newsroom.strapi, POST, { publicationDate: '2018-01-01' }, { en: { title: 'Late', slug: 'late' } });
  await newsroom.get('/api/feed/program-post/late').expect(200);
  await newsroom.get('/api/feed?colour=red').expect(400);
});

test('an answer by the clock is kept until an event starts, and no longer', async () => {
  const startsAt = new Date(Date.now() + 2500).toISOString();
  await publish(newsroom.strapi, EVENT, { ...inTunis, startsAt }, { en: { title: 'Soon' } });
  const upcoming = async () => (await newsroom.get('/api/feed?when=upcoming').expect(200)).body.data.length;
  expect([await upcoming(), await upcoming()]).toEqual([1, 1]);
  expect(await statements(upcoming)).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(startsAt) - Date.now()) + 20));
  expect(await upcoming()).toBe(0);
});
