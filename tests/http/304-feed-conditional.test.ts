import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { untilNextSecond } from '../helpers/second';

let newsroom: Newsroom;
let post: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  post = await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'A post' } });
  await untilNextSecond();
});
afterAll(() => newsroom.close());

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const seconds = (header: string | undefined, name: string) =>
  Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(header ?? '')?.[1]);

describe.each(['/api/feed', '/api/feed?locale=fr&fallback=true', '/api/feed/program-post/a-post'])('%s', (path) => {
  test('says how long it is good and what it is', async () => {
    const { headers } = await newsroom.get(path).expect(200);
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
    expect(Date.parse(headers['last-modified'] as string)).toBeGreaterThan(Date.now() - 3_600_000);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['its tag', (etag: string) => etag],
    ['its tag as a cache weakens it', (etag: string) => `W/${etag}`],
    ['its tag among others', (etag: string) => `"other", ${etag}`],
    ['any tag', () => '*'],
  ])('304 without a body for whom has %s', async (_, header) => {
    const { headers } = await newsroom.get(path).expect(200);
    const again = await newsroom
      .get(path)
      .set('If-None-Match', header(headers.etag as string))
      .expect(304);
    expect(again.text).toBe('');
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] });
    await newsroom
      .head(path)
      .set('If-None-Match', header(headers.etag as string))
      .expect(304);
  });

  test('304 by date, unless it is older or a tag says otherwise', async () => {
    const { headers } = await newsroom.get(path).expect(200);
    const date = headers['last-modified'] as string;
    await newsroom.get(path).set('If-Modified-Since', date).expect(304);
    await newsroom
      .get(path)
      .set('If-Modified-Since', new Date(Date.parse(date) - 1000).toUTCString())
      .expect(200);
    await newsroom.get(path).set('If-Modified-Since', date).set('If-None-Match', '"other"').expect(200);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const [got, head] = [await newsroom.get(path).expect(200), await newsroom.head(path).expect(200)];
    expect(head.text ?? '').toBe('');
    for (const name of ['etag', 'last-modified', 'cache-control', 'content-type', 'link', 'content-language']) {
      expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
    }
  });
});

test('a tag changes with what it tags', async () => {
  const before = await newsroom.get('/api/feed').expect(200);
  await documents(newsroom.strapi, POST).update!({ documentId: post, locale: 'en', data: { title: 'Corrected' } });
  await newsroom
    .get('/api/feed')
    .set('If-None-Match', before.headers.etag as string)
    .expect(304);
  await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
  const after = await newsroom
    .get('/api/feed')
    .set('If-None-Match', before.headers.etag as string)
    .expect(200);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  await newsroom
    .get('/api/feed')
    .set('If-Modified-Since', before.headers['last-modified'] as string)
    .expect(200);
});

test('two changes in one second are told apart by their dates', async () => {
  await untilNextSecond();
  const change = async (title: string) => {
    await documents(newsroom.strapi, POST).update!({ documentId: post, locale: 'en', data: { title } });
    await documents(newsroom.strapi, POST).publish!({ documentId: post, locale: 'en' });
  };
  await change('First');
  const first = await newsroom.get('/api/feed').expect(200);
  await change('Second');
  const date = first.headers['last-modified'] as string;
  const second = await newsroom.get('/api/feed').set('If-Modified-Since', date).expect(200);
  expect(second.body.data[0].title).toBe('Second');
});

describe('an answer by the clock', () => {
  let answer: Awaited<ReturnType<Newsroom['get']>>;
  let startsAt: number;
  beforeAll(async () => {
    startsAt = Date.now() + 5000;
    const data = { ...inTunis, startsAt: new Date(startsAt).toISOString() };
    await publish(newsroom.strapi, EVENT, data, { en: { title: 'In a moment' } });
    answer = await newsroom.get('/api/feed?when=upcoming').expect(200);
    expect(answer.body.data).toHaveLength(1);
  });

  test.each(['max-age', 's-maxage'])('is not kept past the next start of an event: %s', (name) => {
    expect(seconds(answer.headers['cache-control'], name)).toBeLessThanOrEqual(5);
  });

  test('is not called unchanged by its date once an event has started', async () => {
    await wait(Math.max(startsAt - Date.now(), 0) + 1100);
    const date = answer.headers['last-modified'] as string;
    const after = await newsroom.get('/api/feed?when=upcoming').set('If-Modified-Since', date);
    expect([after.status, after.body.data]).toEqual([200, []]);
  });
});

test('what is no answer is neither tagged nor kept', async () => {
  for (const path of ['/api/feed?colour=red', '/api/feed/event/none']) {
    const { headers } = await newsroom.get(path);
    expect(headers['cache-control'] ?? '').not.toMatch(/public|max-age=[1-9]/);
  }
});

test('answers are compressed on demand', async () => {
  const { headers } = await newsroom.get('/api/feed').set('Accept-Encoding', 'gzip').expect(200);
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers.vary).toMatch(/accept-encoding/i);
});
