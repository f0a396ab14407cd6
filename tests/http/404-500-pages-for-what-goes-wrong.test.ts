import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const locales = { en: { title: 'The sea' }, fr: { title: 'La mer' } };
  await publish(newsroom.strapi, POST, { publicationDate: '2019-11-13' }, locales);
});
afterAll(() => newsroom.close());

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const visit = (path: string, languages = '') =>
  newsroom.get(path).set('Accept', BROWSER).set('Accept-Language', languages);

describe('an address that leads nowhere', () => {
  test.each([
    ['/nowhere', 'fr-CA,fr;q=0.9,en;q=0.5', 'fr'],
    ['/nowhere', 'de, en-GB;q=0.8', 'en'],
    ['/de', 'de', 'en'],
    ['/english', 'fr', 'fr'],
    ['/site/nothing.css', 'fr', 'fr'],
    ['/sitemap-9.xml', 'fr', 'fr'],
    ['/%E0%A4%A', 'fr', 'fr'],
    ['/fr/n/importe/quoi', 'en', 'fr'],
  ])('%s is a page for readers of “%s” in %s', async (path, languages, locale) => {
    const { text, headers } = await visit(path, languages).expect(404);
    expect(text).toMatch(`<html lang="${locale}">`);
    expect(text).toMatch(`<a href="/${locale}">`);
    expect(headers['content-language']).toBe(locale);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    if (!path.startsWith('/fr/')) expect(headers.vary).toMatch(/Accept\b(?!-).*Accept-Language/);
  });

  test.each(['/api/nowhere', '/API/nowhere', '/api/feed.pdf', '/api/feed/event/never'])(
    '%s is JSON for browsers too',
    async (path) => {
      const { body } = await visit(path).expect(404);
      expect(body).toMatchObject({ data: null, error: { status: 404 } });
    },
  );

  test.each(['application/json', '*/*', 'image/avif,image/webp,*/*;q=0.8'])('%s is told in JSON', async (accept) => {
    const { body, headers } = await newsroom.get('/nowhere').set('Accept', accept).expect(404);
    expect(body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
    expect(headers.vary).toMatch(/Accept\b(?!-)/);
  });

  test('an upload that is gone is no page', async () => {
    const { headers } = await visit('/uploads/gone.png').expect(404);
    expect(headers['content-type']).not.toMatch('html');
  });

  test('HEAD says what GET says', async () => {
    const { headers } = await newsroom.head('/nowhere').set('Accept', BROWSER).expect(404);
    expect(headers['content-type']).toMatch('text/html');
  });
});

describe('a page that fails', () => {
  const said: { message?: string }[] = [];
  const listen = (line: { message?: string }) => void said.push(line);
  beforeAll(async () => {
    // What is logged is read below instead of on the console.
    for (const transport of newsroom.strapi.log.transports) transport.silent = true;
    newsroom.strapi.log.on('data', listen);
    // What a hand has spoilt: nothing can be read from the index.
    await newsroom.strapi.db.connection.schema.renameTable('feed_entries', 'entries_away');
  });
  beforeEach(() => said.splice(0));
  afterAll(() => newsroom.strapi.log.off('data', listen));

  test.each([
    ['/en', 'This page cannot be shown just now', 'en'],
    ['/fr?type=program-post', 'Cette page ne peut pas s’afficher pour le moment', 'fr'],
    ['/fr/program-posts/la-mer', 'Cette page ne peut pas s’afficher pour le moment', 'fr'],
  ])('%s says so calmly, in its language', async (path, sentence, locale) => {
    const { text, headers } = await newsroom.get(path).set('Accept-Language', 'de').expect(500);
    expect(text).toMatch(`<h1>${sentence}</h1>`);
    expect(text).toMatch(`<html lang="${locale}">`);
    expect(text).toMatch(`<a href="/${locale}">`);
    expect(headers['cache-control']).toBe('no-store');
    expect([headers.etag, headers['last-modified'], headers.link]).toEqual([undefined, undefined, undefined]);
  });

  test('what went wrong is in the log and not in the page', async () => {
    const { text } = await newsroom.get('/en?order=oldest').expect(500);
    expect(text).not.toMatch(/feed_entries|SQLITE|node_modules|feed-index|\.js:\d/);
    expect(said.map(({ message }) => message).join('\n')).toMatch(/feed_entries/);
  });

  test('the API says it in JSON, and no more', async () => {
    const { body } = await visit('/api/feed').expect(500);
    expect(body).toEqual({
      data: null,
      error: { status: 500, name: 'InternalServerError', message: expect.any(String) },
    });
    expect(JSON.stringify(body)).not.toMatch('feed_entries');
  });

  test('an address that leads nowhere is still found to be none', () => visit('/fr/nulle-part').expect(404));

  test('once it is mended, the page is there again', async () => {
    await newsroom.strapi.db.connection.schema.renameTable('entries_away', 'feed_entries');
    expect((await newsroom.get('/en').expect(200)).text).toMatch('The sea');
  });
});
