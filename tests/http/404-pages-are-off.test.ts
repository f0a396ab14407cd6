import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  process.env.SITE = 'off';
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  delete process.env.SITE;
});

test.each(['/en', '/fr', '/fr?topic=water', '/en/program-posts/out', '/sitemap.xml'])('%s is not there', (path) =>
  newsroom.get(path).expect(404),
);

test('an address that leads nowhere is told in JSON, to browsers too', async () => {
  const { body } = await newsroom.get('/nowhere').set('Accept', 'text/html').expect(404);
  expect(body.error).toMatchObject({ status: 404 });
});

test('/ leads to the panel, and the API answers', async () => {
  const { headers } = await newsroom.get('/').expect(302);
  expect(headers.location).toMatch('/admin');
  await newsroom.get('/api/feed').expect(200);
});

test('robots.txt names no sitemap', async () => {
  expect((await newsroom.get('/robots.txt').expect(200)).text).toBe('User-agent: *\nDisallow: /admin\n');
});
