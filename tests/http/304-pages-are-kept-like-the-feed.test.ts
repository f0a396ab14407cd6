import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { untilNextSecond } from '../helpers/second';

let newsroom: Newsroom;
let documentId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  documentId = await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'Out' } });
  await untilNextSecond();
});
afterAll(() => newsroom.close());

const PAGES = ['/en', '/fr?topic=water', '/en?when=past', '/en/program-posts/out'];

test.each(PAGES)('%s: a tag, 304, HEAD, and the same headers from memory', async (path) => {
  const made = await newsroom.get(path).expect(200);
  const kept = await newsroom.get(path).expect(200);
  expect({ ...kept.headers, date: '' }).toEqual({ ...made.headers, date: '' });
  expect(made.headers['cache-control']).toMatch('public, max-age=');
  await newsroom.get(path).set('If-None-Match', `${made.headers.etag}`).expect(304);
  const head = await newsroom.head(path).set('Accept-Encoding', 'gzip, deflate').expect(200);
  expect([head.text, head.headers.etag]).toEqual([undefined, made.headers.etag]);
});

test.each(PAGES)('%s: nothing written into the page runs, and no frame holds it', async (path) => {
  for (const { headers } of [await newsroom.get(path), await newsroom.get(path)]) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['referrer-policy']).toBeTruthy();
  }
});

test('a page and its JSON do not share a tag, and a change renews the page at once', async () => {
  const page = await newsroom.get('/en').expect(200);
  const json = await newsroom.get('/api/feed').expect(200);
  expect(page.headers.etag).not.toBe(json.headers.etag);
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { title: 'Out again' } });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' });
  expect((await newsroom.get('/en').expect(200)).text).toMatch('Out again');
});

const secondsOf = (headers: Record<string, string>) => Number(/max-age=(\d+)/.exec(`${headers['cache-control']}`)?.[1]);

test('the page of an event is kept until its registration closes, and offers it no longer', async () => {
  const registrationClosesAt = new Date(Date.now() + 2500).toISOString();
  const registrationUrl = 'https://register.example.org/1';
  const times = { startsAt: '2090-05-14T08:30:00.000Z', registrationUrl, registrationClosesAt };
  await publish(
    newsroom.strapi,
    EVENT,
    { ...inTunis, ...times },
    { en: { title: 'Nearly full', slug: 'nearly-full' } },
  );
  const ask = (etag = '') => newsroom.get('/en/events/nearly-full').set('If-None-Match', etag);
  const open = await ask().expect(200);
  expect(open.text).toContain(registrationUrl);
  expect(secondsOf(open.headers)).toBeLessThan(3);
  await ask(open.headers.etag).expect(304);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(registrationClosesAt) - Date.now()) + 20));
  const closed = await ask(open.headers.etag).expect(200);
  expect(closed.text).not.toContain(registrationUrl);
  expect(secondsOf(closed.headers)).toBe(30);
});

test('what is not found is not kept', async () => {
  const { headers } = await newsroom.get('/en/program-posts/never').expect(404);
  expect(headers.etag).toBeUndefined();
});
