import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('every mistake is named in one 400, in Strapi’s shape', async () => {
  const { body } = await newsroom.get('/api/feed?colour=red&limit=1000&from=2019-02-30&type[$ne]=event').expect(400);
  expect(body.data).toBeNull();
  expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
  expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual([
    'colour',
    'from',
    'limit',
    'type',
  ]);
});

test('French readers are told in French', async () => {
  const { body } = await newsroom.get('/api/feed?locale=fr&limit=0').expect(400);
  expect(body.error.message).toBe('limit : « 0 » n’est pas valable : indiquez un entier de 1 à 100');
});

test.each([
  ['/api/feed?topic=%00', 400],
  ['/api/feed?q[a][b]=1', 400],
  ['/api/feed?topic=__proto__', 400],
  ['/api/feed?cursor=%F0%9F%8E%88', 400],
  [`/api/feed?topic=${Array.from({ length: 51 }, (_, number) => `t${number}`)}`, 400],
  ['/api/feed?topic=nobody-has-this', 200],
  ['/api/feed?utm_source=mail&topic=', 200],
  ['/api/feed/program-post/no-such', 404],
  ['/api/feed/recipe/salt', 404],
  ['/api/feed/event/x?locale=de', 400],
  ['/api/feed.exe', 404],
])('%s is %i', async (path, status) => {
  await newsroom.get(path).expect(status);
});

test.each([
  '/api/program-posts',
  '/api/events',
  '/api/topics',
  '/api/people',
  '/api/site',
  '/api/former-slugs',
  '/api/upload/files',
])('%s is not public', async (path) => {
  expect([401, 403, 404]).toContain((await newsroom.get(path)).status);
});
