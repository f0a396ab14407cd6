import { documents, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
const ids: Record<string, string> = {};
const body = (...words: string[]) => words.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const filler = 'Nothing of interest is said in this sentence. '.repeat(12);

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const topic = await term(strapi, 'topic', { key: 'sea', nameEn: 'Sea', nameFr: 'Mer' });
  const add = async (name: string, publicationDate: string, locales: object, shared = {}) => {
    ids[name] = await publish(strapi, POST, { publicationDate, ...shared }, locales as never);
  };
  await add('title', '2010-01-01', { en: { title: 'Harbours of migration' } });
  await add('excerpt', '2015-01-01', { en: { title: 'One', excerpt: 'A harbour, and a migration <b>seen</b>.' } });
  const long = body(filler, 'From a harbour the migration began, says the WHO.', filler);
  await add('body', '2020-01-01', { en: { title: 'Two', excerpt: 'Short.', body: long } }, { topics: [topic] });
  await add('newer', '2021-01-01', { en: { title: 'Three', excerpt: 'Short.', body: long } });
  const apart = (...fields: [title: string, excerpt: string, text: string]) => {
    const [title, excerpt, text] = fields;
    return { en: { title, excerpt, body: body(filler, text, filler) } };
  };
  await add('named', '2003-01-01', apart('Volcano news', 'Short.', 'On a glacier.'));
  await add('hinted', '2004-01-01', apart('Four', 'A volcano.', 'On a glacier.'));
  await add('told', '2005-01-01', apart('Five', 'Short.', 'A volcano on a glacier.'));
  const french = { title: 'Les employées de l’Œuvre', excerpt: 'À Sète, « l’économie bleue » s’apprend.' };
  await add('french', '2018-01-01', { fr: french });
  await add('both', '2019-01-01', { en: { title: 'Fishing schools' }, fr: { title: 'Écoles de pêche' } });
  const ending = (title: string, excerpt: string, text: string, before: string) => ({
    en: { title, excerpt, body: body(before, text) },
  });
  const lantern = 'At last the lantern keeper writes.';
  await add('often', '1999-01-01', ending('Six', 'Lantern.', lantern, 'The lantern was lit. '.repeat(300)));
  await add('late', '1998-01-01', ending('Keeper', 'Short.', lantern, 'Nothing at all. '.repeat(6000)));
  await add('parted', '1997-01-01', ending('Keeper of a lantern', 'Keepers.', 'Writes a lantern.', 'None.'));
  await add('early', '1996-01-01', ending('The lantern keeper', 'Keepers.', 'None.', 'Writes.'));
});
afterAll(() => newsroom.close());

type Page = { data: { id: string }[]; links: Record<'next' | 'prev', string | null> };
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
async function found(q: string, more = ''): Promise<(string | undefined)[]> {
  const { body: answer } = await newsroom.get(`/api/feed?q=${encodeURIComponent(q)}${more}`).expect(200);
  return answer.data.map(({ id }: { id: string }) => nameOf(id));
}

test.each<[string, string, string[]]>([
  ['harbour migration', '', ['newer', 'body', 'excerpt', 'title']],
  ['HARBOURS  migrations', '&order=relevance', ['title', 'excerpt', 'newer', 'body']],
  ['harbour', '&order=oldest', ['title', 'excerpt', 'body', 'newer']],
  ['the harbour of migration', '&to=2015', ['excerpt', 'title']],
  ['"harbours of migration"', '', ['title']],
  ['"migration of harbours"', '', []],
  ['"one a harbour"', '', []],
  ['harbour', '&topic=sea', ['body']],
  ['harbour volcano', '', []],
  ['volcano glacier', '&order=relevance', ['named', 'hinted', 'told']],
  ['volcano', '&order=relevance', ['named', 'hinted', 'told']],
  ['"volcano on a glacier"', '&order=relevance', ['told']],
  ['lantern keeper', '&to=1999', ['often', 'late', 'parted', 'early']],
  ['"lantern keeper"', '', ['often', 'late', 'early']],
  ['"lantern keeper"', '&order=relevance', ['early', 'often', 'late']],
  ['"lantern keeper" writes', '&order=relevance', ['early', 'often', 'late']],
  ['"lantern keeper" keeper', '&order=relevance', ['early', 'late', 'often']],
  ['"keeper writes"', '', ['often', 'late']],
  ['"lantern keepers writes"', '', ['often', 'late']],
  ['"lantern lantern"', '', []],
  ['"keeper keepers"', '', []],
  ['"lantern keep"', '', []],
  ['who', '', ['newer', 'body']],
  ['WHO HARBOUR', '', ['newer', 'body']],
  ['apprend', '&locale=fr', ['french']],
  ['lesson', '&locale=fr', []],
  ['WHO', '', ['newer', 'body']],
  ['fish school', '', ['both']],
  ['employee', '&locale=fr', ['french']],
  ['EMPLOYÉS oeuvres', '&locale=fr', ['french']],
  ["l'economie", '&locale=fr', ['french']],
  ['ecole peche', '&locale=fr', ['both']],
  ['peche', '', []],
  ['harbours', '&locale=fr', []],
  ['harbours', '&locale=fr&fallback=true', ['newer', 'body', 'excerpt', 'title']],
  ['fishing', '&locale=fr&fallback=true', []],
])('%j%s', async (q, more, expected) => expect(await found(q, more)).toEqual(expected));

const LISTED: Record<string, string[]> = {
  newest: ['newer', 'body', 'excerpt', 'title'],
  relevance: ['title', 'excerpt', 'newer', 'body'],
  oldest: ['title', 'excerpt', 'body', 'newer'],
};

test.each(Object.keys(LISTED))('a search in order %s is paged both ways without loss', async (order) => {
  const start = `/api/feed?q=harbour&limit=1&order=${order}`;
  const walk = async (first: string, way: 'next' | 'prev') => {
    const seen: string[] = [];
    let last = first;
    for (let url: string | null = first; url; ) {
      const { data, links }: Page = (await newsroom.get(url.replace(/^https?:\/\/[^/]+/, '')).expect(200)).body;
      seen.push(...data.map(({ id }: { id: string }) => nameOf(id) ?? ''));
      last = url;
      url = links[way];
    }
    return { seen, last };
  };
  const forwards = await walk(start, 'next');
  expect(forwards.seen).toEqual(LISTED[order]);
  expect((await walk(forwards.last, 'prev')).seen).toEqual([...forwards.seen].reverse());
});

test('facets and total count what was found', async () => {
  const { meta } = (await newsroom.get('/api/feed?q=harbour&include=facets,total').expect(200)).body;
  expect([meta.total, meta.facets.topic]).toEqual([4, [{ key: 'sea', name: 'Sea', count: 1 }]]);
});

test('each hit shows the passage that has its words, as safe HTML', async () => {
  const { data } = (await newsroom.get('/api/feed?q=harbour').expect(200)).body;
  const shown = Object.fromEntries(data.map(({ id, highlight }: never) => [nameOf(id), highlight]));
  expect(shown.excerpt).toBe('A <mark>harbour</mark>, and a migration &lt;b&gt;seen&lt;/b&gt;.');
  expect(shown.title).toBe('');
  expect(shown.body).toMatch(/^….* From a <mark>harbour<\/mark> the migration began, .*…$/);
  const plain = (await newsroom.get('/api/feed').expect(200)).body.data;
  expect(plain[0]).not.toHaveProperty('highlight');
});

test('what is corrected, renamed or gone is found by its new words only', async () => {
  const service = documents(newsroom.strapi, POST);
  const id = await publish(newsroom.strapi, POST, { publicationDate: '2000-01-01' }, { en: { title: 'Lighthouse' } });
  const count = async (q: string) => (await newsroom.get(`/api/feed?q=${q}`).expect(200)).body.data.length;
  expect(await count('lighthouse')).toBe(1);
  await service.update!({ documentId: id, locale: 'en', data: { title: 'Beacon' } });
  await service.publish!({ documentId: id, locale: 'en' });
  expect([await count('lighthouse'), await count('beacon')]).toEqual([0, 1]);
  await service.delete!({ documentId: id, locale: '*' });
  expect(await count('beacon')).toBe(0);
});

test('a text of more than a megabyte of different words is published, and found by its last ones', async () => {
  const word = (index: number) => `${index}`.padEnd(63, 'q');
  const paragraphs = Array.from({ length: 170 }, (_, part) =>
    Array.from({ length: 100 }, (_, index) => word(part * 100 + index)).join(' '),
  );
  const text = body(...paragraphs, 'Null and ultimately void.');
  ids.vast = await publish(
    newsroom.strapi,
    POST,
    { publicationDate: '1995-01-01' },
    { en: { title: 'Seven', body: text } },
  );
  expect(await found('"and ultimately void"')).toEqual(['vast']);
  expect(await found(`null ${word(16_999)}`)).toEqual(['vast']);
  expect(await found('seven null', '&order=relevance')).toEqual(['vast']);
  expect(await found('"seven null"')).toEqual([]);
  expect(await found('null harbour')).toEqual([]);
});

test.each([
  ['AND OR NOT NEAR(a b) * ^ : { } - + ( )'],
  ['title:harbour'],
  ['"unbalanced'],
  ["harbour ' & | ! <-> :* \\"],
  ['\u0000\u0007harbour\u202E'],
  ['🎈 harbour 🎈'],
  ['ﬁsh ＦＵＬＬ ½ 3.5 1e5'],
  ['日本語 العربية'],
  ['x'.repeat(200)],
])('%j asks and never breaks', async (q) => {
  const { body: answer } = await newsroom.get(`/api/feed?locale=en&order=relevance&q=${encodeURIComponent(q)}`);
  expect(answer).toMatchObject({ data: expect.any(Array) });
});

test.each([
  ['🎈', 'q'],
  ['!?', 'q'],
  ['x'.repeat(201), 'q'],
  ['word '.repeat(2000), 'q'],
  ['mot é '.repeat(1700), 'q'],
  ['🐟'.repeat(10_000), 'q'],
])('%#: a search for nothing, or for a book, is refused', async (q, name) => {
  const { body: answer } = await newsroom.get(`/api/feed?q=${encodeURIComponent(q)}`).expect(400);
  expect(answer.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual([name]);
});

test('relevance without words is refused', async () => {
  const { body: answer } = await newsroom.get('/api/feed?order=relevance').expect(400);
  expect(answer.error.message).toContain('give q too');
});
