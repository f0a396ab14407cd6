import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('every mistake is named, and the fields keep what the reader wrote', async () => {
  const { text } = await newsroom.get('/fr?from=2019-02-30&colour=red&q=mer&topic=water&type=book').expect(400);
  expect(text).toMatch('<html lang="fr">');
  expect(text).toMatch(/<a href="#f-from">Publié à partir du\u00a0: «\u00a02019-02-30\u00a0»/);
  expect(text).toMatch('colour : ce paramètre n’existe pas');
  expect(text).toMatch(
    /<input type="text" id="f-from" name="from" aria-invalid(="true")? aria-describedby="problem-from" value="2019-02-30"/,
  );
  expect(text).toMatch(/name="q"[^>]*value="mer"/);
  expect(text).toMatch(/<option value="water" selected>/);
  expect(text).not.toMatch('name="colour"');
});

test.each([
  ['/en?cursor=abc', '/en', 'Start the list again'],
  ['/fr?q=mer&limit=5&cursor=zz', '/fr?q=mer&amp;limit=5', 'Reprendre la liste au début'],
  ['/fr?q=mer&from=x&cursor=zz', '/fr?q=mer', 'Reprendre la liste au début'],
])(
  '%s: who lost their place is led to the beginning of the list, and told of no parameter',
  async (path, to, words) => {
    const { text, headers } = await newsroom.get(path).expect(400);
    expect(text).toContain(`<a href="${to}">${words}</a>`);
    expect(text).not.toMatch(/links\.(next|prev)/);
    expect(headers['content-type']).toMatch('text/html');
    expect(headers['cache-control'] ?? '').not.toMatch('public');
  },
);

test('an order that needs words goes with the words', () => newsroom.get('/en?q=&order=relevance').expect(200));

test('a second language in the address is refused', () => newsroom.get('/en?locale=fr').expect(400));
