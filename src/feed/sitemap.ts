import { writeElements, writeXml, type Xml } from './formats/xml';
import { defaultLocale, type EntryType, entryUrl, localeCodes, type Site } from './site';

/** The sitemap's address, which robots.txt names. */
export const SITEMAP_PATH = '/sitemap.xml';

/** Addresses in one file. The protocol (sitemaps.org) takes 50,000; each of ours names its translations too. */
export const MOST = 10_000;

/** An entry that search engines may show: its own page in its own locale. `updatedAt` is epoch milliseconds. */
export type PublicPage = { type: EntryType; locale: string; slug: string; updatedAt: number };

/** A file of a sitemap in several: the lists, or some of the entries of a locale. Numbers begin with 1. */
export type Part = { locale: string; number: number } | 'lists';

/** The files of a sitemap for so many entries in each locale; undefined when one is enough for all. */
export function partsOf(counts: ReadonlyMap<string, number>, site: Site): Part[] | undefined {
  const all = localeCodes(site).map((locale) => ({ locale, count: counts.get(locale) ?? 0 }));
  if (all.reduce((sum, { count }) => sum + count, all.length) <= MOST) return undefined;
  const parts = all.flatMap(({ locale, count }) =>
    Array.from({ length: Math.ceil(count / MOST) }, (_, index) => ({ locale, number: index + 1 })),
  );
  return ['lists', ...parts];
}

const nameOf = (part: Part): string => (part === 'lists' ? part : `${part.locale}-${part.number}`);

export const partPath = (part: Part): string => `/sitemap-${nameOf(part)}.xml`;

/** The files of a sitemap in several (sitemaps.org, section “Sitemap index files”). */
export const writeIndex = (parts: Part[], site: Site): string =>
  writeXml({
    sitemapindex: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      sitemap: parts.map((part) => ({ loc: site.origin + partPath(part) })),
    },
  });

const [HEAD = '', TAIL = ''] = writeXml({
  urlset: {
    '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    '#text': '|',
  },
}).split('|');

/** A whole file, piece by piece: `chunks` are elements as text. */
export async function* writeUrls(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield HEAD;
  yield* chunks;
  yield TAIL;
}

/** The same page in all its languages, each naming the others and itself, and the one for readers of any other. */
function url(loc: string, updatedAt: number, alternates: Map<string, string>, otherwise: string): Xml {
  const links = [...alternates, ['x-default', otherwise] as const].map(([hreflang, href]) => ({
    ...{ '@rel': 'alternate', '@hreflang': hreflang, '@href': href },
  }));
  return { loc, lastmod: new Date(updatedAt).toISOString(), 'xhtml:link': links };
}

/** The lists of everything; `/` leads readers of other languages to the best of them. `changedAt` is epoch milliseconds. */
export function listElements(changedAt: number, site: Site): string {
  const alternates = new Map(localeCodes(site).map((locale) => [locale, `${site.origin}/${locale}`]));
  const urls = Array.from(alternates.values(), (loc) => url(loc, changedAt, alternates, `${site.origin}/`));
  return writeElements({ url: urls });
}

/** The pages of one locale; each document comes with those of its pages in every locale that may be shown. */
export function entryElements(documents: PublicPage[][], locale: string, site: Site): string {
  const urls = documents.flatMap((pages): Xml[] => {
    const page = pages.find((one) => one.locale === locale);
    if (!page) return [];
    const known = localeCodes(site).flatMap((code) => pages.find((one) => one.locale === code) ?? []);
    const alternates = new Map(known.map((one) => [one.locale, entryUrl(site, one.type, one.locale, one.slug)]));
    const loc = entryUrl(site, page.type, locale, page.slug);
    const [first = loc] = alternates.values();
    return [url(loc, page.updatedAt, alternates, alternates.get(defaultLocale(site)) ?? first)];
  });
  return urls.length ? writeElements({ url: urls }) : '';
}

/** What search engines are told: the admin panel is nobody's business, and the pages, where there are any, are these. */
export const robotsTxt = (site: Site): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    ...(site.hasPages ? ['', `Sitemap: ${site.origin}${SITEMAP_PATH}`] : []),
    '',
  ].join('\n');
