import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
let named: string[];
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { text } = await newsroom.get('/en').expect(200);
  named = [...text.matchAll(/(?:href|src)="(\/site\/[^"]+)"/g)].map(([, address = '']) => address);
});
afterAll(() => newsroom.close());

const caching = async (address: string, status = 200) =>
  (await newsroom.get(address).expect(status)).headers['cache-control'];

test('a page names style sheet, logo and script by their content', () =>
  expect(named.map((address) => address.replace(/\?v=[\w-]{12}$/, ''))).toEqual([
    '/site/site.css',
    '/site/logo.svg',
    '/site/site.js',
  ]));

test('what a page or its style sheet names is kept for a year', async () => {
  const { text } = await newsroom.get(`${named[0]}`).expect(200);
  const within = [...text.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => `/site/${address}`);
  expect(within.length).toBeGreaterThan(0);
  for (const address of [...named, ...within])
    expect(await caching(address)).toBe('public, max-age=31536000, immutable');
});

test('a name without a fingerprint, or with that of another content, is kept for ten minutes', async () => {
  for (const address of named) {
    const [path] = address.split('?');
    for (const other of [path, `${path}?v=`, `${path}?v=AAAAAAAAAAAA`, `${address}&v=more`])
      expect(await caching(`${other}`)).toBe('max-age=600');
  }
});

test('no fingerprint leads out of the folder, nor to what is not there', async () => {
  const [, print = ''] = named[0]?.split('?') ?? [];
  expect(await caching(`/site/nothing.css?${print}`, 404)).toBeUndefined();
  expect(await caching(`/site/..%2Ffavicon.png?${print}`)).toBe('max-age=600');
});
