import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const water = await term(strapi, 'topic', { nameEn: 'Water', nameFr: 'Eau' });
  const post = { publicationDate: '2019-11-13', topics: [water], featured: true };
  await publish(strapi, POST, post, { en: { title: 'The <b>sea</b> & us' }, fr: { title: 'La mer et nous' } });
  await publish(strapi, POST, { publicationDate: '2018-02-01' }, { fr: { title: 'En français seulement' } });
  await publish(strapi, EVENT, { ...inTunis, publicationDate: '2019-05-01' }, { en: { title: 'A forum' } });
});
afterAll(() => newsroom.close());

const page = async (path: string, status = 200) => (await newsroom.get(path).expect(status)).text;

test.each([
  ['fr-CA,fr;q=0.9,en;q=0.5', '/fr'],
  ['de, en-GB;q=0.8', '/en'],
  ['de', '/en'],
  ['', '/en'],
])('/ leads readers of “%s” to %s', async (languages, path) => {
  const { headers } = await newsroom.get('/').set('Accept-Language', languages).expect(302);
  expect(headers.location).toBe(path);
  expect(headers.vary).toMatch('Accept-Language');
});

test('a list says date, type and title as readers of each language write them', async () => {
  const en = await page('/en');
  expect(en).toMatch('<html lang="en">');
  expect(en).toMatch(/Nov 13, 2019<\/time>.* \/ .*<span>Program<\/span>/);
  expect(en).toContain('The &lt;b>sea&lt;/b> &amp; us');
  expect(en).toMatch('Featured');
  const fr = await page('/fr');
  expect(fr).toMatch(/13 nov\. 2019<\/time>.* \/ .*<span>Programme<\/span>/);
  expect(fr).toMatch('lire la suite');
});

test('an entry in the other language is there, marked and named, unless one wants none', async () => {
  const all = await page('/en');
  expect(all).toMatch(/In French<\/span>/);
  expect(all).toMatch(/<h3 lang="fr"><a href="\/fr\/program-posts\/en-francais-seulement" hreflang="fr">/);
  expect(await page('/en?fallback=false')).not.toMatch('En français seulement');
});

test('the links to other voices ask what the page shows', async () => {
  const html = await page('/fr?type=event&from=2019');
  expect(html).toMatch(/href="[^"]*\/api\/feed\.rss\?locale=fr&amp;fallback=true&amp;type=event&amp;from=2019-01-01"/);
  expect(html).toMatch(/href="webcal:[^"]*\/api\/feed\.ics\?locale=fr&amp;fallback=true&amp;type=event/);
});

test('empty fields of a form ask nothing, and the form shows what was asked', async () => {
  const html = await page('/en?q=&type=&topic=water&country=&from=&order=');
  expect(html).toMatch(/<h2 id="results"[^>]*>1 entry</);
  expect(html).toMatch(/<option value="water" selected>Water \(1\)/);
  expect(html).toMatch(/<span class="label">Topic: <\/span>Water/);
});

test('an empty list names the criterion in the way, and what its removal brings', async () => {
  const html = await page('/en?topic=water&type=event');
  expect(html).toMatch('Nothing matches all of your criteria.');
  expect(html).toMatch(/<a href="\/en\?topic=water">Remove Type: Event<\/a> \(1 entry\)/);
  expect(html).toMatch(/<a href="\/en\?type=event">Remove Topic: Water<\/a> \(1 entry\)/);
});

test('pages follow each other to the end and back', async () => {
  const first = await page('/en?limit=2');
  const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.slice(first.indexOf('class="pager"'))) ?? [];
  const second = await page(next.replaceAll('&amp;', '&'));
  expect(second).toMatch('En français seulement');
  const [, prev = ''] = /rel="prev" href="([^"]+)"/.exec(second.slice(second.indexOf('class="pager"'))) ?? [];
  expect(await page(prev.replaceAll('&amp;', '&'))).toMatch('A forum');
});

test('an entry has its page in each language, with what machines want to know', async () => {
  const html = await page('/en/program-posts/the-b-sea-b-and-us').catch(() => '');
  const { data } = (await newsroom.get('/api/feed?featured=true').expect(200)).body;
  const path = new URL(data[0].url).pathname;
  const text = html || (await page(path));
  expect(text).toMatch(`<link rel="canonical" href="${data[0].url}"`);
  expect(text).toMatch(`<link rel="alternate" hreflang="fr" href="${data[0].alternates[0].url}"`);
  expect(text).toMatch('<link rel="alternate" hreflang="x-default"');
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  expect(JSON.parse(json)).toMatchObject({ '@type': 'NewsArticle', headline: 'The <b>sea</b> & us' });
  expect(json).not.toContain('<');
});

test('301 for a renamed entry, 410 for one withdrawn, 404 in the reader’s language', async () => {
  const { strapi } = newsroom;
  const documentId = await publish(strapi, POST, { publicationDate: '2017-01-01' }, { fr: { title: 'Premier nom' } });
  await documents(strapi, POST).update!({ documentId, locale: 'fr', data: { slug: 'second-nom' } });
  await documents(strapi, POST).publish!({ documentId, locale: 'fr' });
  const moved = await newsroom.get('/fr/program-posts/premier-nom').expect(301);
  expect(moved.headers.location).toBe('/fr/program-posts/second-nom');
  await documents(strapi, POST).unpublish!({ documentId, locale: 'fr' });
  expect(await page('/fr/program-posts/second-nom', 410)).toMatch('Cette page n’est plus publiée');
  expect(await page('/fr/program-posts/jamais', 404)).toMatch('Il n’y a rien à cette adresse');
  expect(await page('/fr/n/importe/quoi', 404)).toMatch('<html lang="fr">');
  const french = '/program-posts/en-francais-seulement';
  expect(await page(`/en${french}`, 404)).toMatch(`<a href="/fr${french}"`);
});

test('a slug of the other language leads to the page in the reader’s, where there is one', async () => {
  const own = { en: { title: 'Mobility forum' }, fr: { title: 'Forum de la mobilité' } };
  await publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2016-01-01' }, own);
  const { headers } = await newsroom.get('/fr/events/mobility-forum').expect(302);
  expect(headers.location).toBe('/fr/events/forum-de-la-mobilite');
  await newsroom.get(`${headers.location}`).expect(200);
});

test('an order that lists events only has no featured posts above it', async () => {
  expect(await page('/en?order=oldest')).toMatch('class="featured"');
  for (const order of ['soonest', 'latest']) expect(await page(`/en?order=${order}`)).not.toMatch('class="featured"');
});

test('one address for each page, whatever the case and the slashes', async () => {
  const { headers } = await newsroom.get('/EN/?topic=water').expect(301);
  expect(headers.location).toBe('/en?topic=water');
});
