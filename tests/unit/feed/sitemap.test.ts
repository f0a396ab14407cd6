import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { memoryPages, validateXML } from 'xmllint-wasm';
import {
  entryElements,
  listElements,
  type PublicPage,
  partPath,
  partsOf,
  robotsTxt,
  writeIndex,
  writeUrls,
} from '../../../src/feed/sitemap';
import { expectGolden } from '../../helpers/golden';
import { site } from '../../helpers/site';

const page = (locale: string, slug: string, type: PublicPage['type'] = 'event'): PublicPage => ({
  ...{ type, locale, slug, updatedAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
});
const both = [page('en', 'harbour-walk'), page('fr', 'le-long-des-quais')];
const documents = [both, [page('en', 'only-english', 'program-post')], [page('fr', 'seulement')], []];

async function* chunks() {
  yield listElements(Date.UTC(2026, 0, 3), site);
  for (const locale of ['en', 'fr']) yield entryElements(documents, locale, site);
}
const whole = () => text(Readable.from(writeUrls(chunks())));

/** The protocol's own schema, and of XHTML the one element that is used, for the schema takes no stranger's on trust. */
const XHTML = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" type="string" use="required" fixed="alternate"/>
    <attribute name="hreflang" type="string" use="required"/>
    <attribute name="href" type="anyURI" use="required"/>
  </complexType></element></schema>`;
const BOTH = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml.xsd"/></schema>`;
const sitemapXsd = readFileSync(
  require.resolve('sitemap/package.json').replace('package.json', 'schema/sitemap.xsd'),
  'utf8',
);

const mistakes = async (contents: string) => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents }],
    schema: [{ fileName: 'both.xsd', contents: BOTH }],
    preload: [
      { fileName: 'sitemap.xsd', contents: sitemapXsd },
      { fileName: 'xhtml.xsd', contents: XHTML },
    ],
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  return errors.map(({ message }) => message);
};

test('every page once, with its translations and the page for everybody else', async () => {
  const xml = await whole();
  expectGolden('sitemap.xml', xml);
  const urls = await parseSitemap(Readable.from([xml]));
  const told = urls.map(({ url, links }) => [url, ...links.map(({ lang, url: to }) => `${lang} ${to}`)]);
  const origin = 'https://www.example.org';
  const walk = [`en ${origin}/en/events/harbour-walk`, `fr ${origin}/fr/events/le-long-des-quais`];
  expect(told).toEqual([
    [`${origin}/en`, `en ${origin}/en`, `fr ${origin}/fr`, `x-default ${origin}/`],
    [`${origin}/fr`, `en ${origin}/en`, `fr ${origin}/fr`, `x-default ${origin}/`],
    [`${origin}/en/events/harbour-walk`, ...walk, `x-default ${origin}/en/events/harbour-walk`],
    ...['en/program-posts/only-english'].map((path) => [
      ...[`${origin}/${path}`, `en ${origin}/${path}`, `x-default ${origin}/${path}`],
    ]),
    [`${origin}/fr/events/le-long-des-quais`, ...walk, `x-default ${origin}/en/events/harbour-walk`],
    ...['fr/events/seulement'].map((path) => [
      ...[`${origin}/${path}`, `fr ${origin}/${path}`, `x-default ${origin}/${path}`],
    ]),
  ]);
});

test('it is what the protocol’s schema says it is', async () => {
  expect(await mistakes(await whole())).toEqual([]);
  expect(await mistakes((await whole()).replaceAll('lastmod', 'lastmodified'))).not.toEqual([]);
});

test('addresses are escaped', async () => {
  const odd = { ...site, origin: 'https://www.example.org/a&b<c>"d"' };
  const xml = await text(Readable.from(writeUrls(Readable.from([listElements(0, odd)]))));
  const [first] = await parseSitemap(Readable.from([xml]));
  expect([first?.url, first?.links[0]?.url]).toEqual([`${odd.origin}/en`, `${odd.origin}/en`]);
});

test.each([
  ['nothing', 0, 0, undefined],
  ['as many as one file takes', 5000, 4998, undefined],
  ['one more', 5000, 4999, ['lists', 'en-1', 'fr-1']],
  ['one language alone', 20_001, 0, ['lists', 'en-1', 'en-2', 'en-3']],
  ['full files', 20_000, 10_000, ['lists', 'en-1', 'en-2', 'fr-1']],
])('the files for %s', (_, en, fr, expected) => {
  const counts = new Map(Object.entries({ en, fr }));
  expect(partsOf(counts, site)?.map(partPath)).toEqual(expected?.map((name) => `/sitemap-${name}.xml`));
});

test('a sitemap in several files names them', async () => {
  const parts = partsOf(new Map([['en', 20_000]]), site) ?? [];
  const files = await parseSitemapIndex(Readable.from([writeIndex(parts, site)]));
  expect(files.map(({ url }) => url)).toEqual(
    ['lists', 'en-1', 'en-2'].map((name) => `https://www.example.org/sitemap-${name}.xml`),
  );
});

test('robots.txt names the sitemap where there is one', () => {
  expect(robotsTxt({ ...site, hasPages: true })).toBe(
    'User-agent: *\nDisallow: /admin\n\nSitemap: https://www.example.org/sitemap.xml\n',
  );
  expect(robotsTxt({ ...site, hasPages: false })).toBe('User-agent: *\nDisallow: /admin\n');
});
