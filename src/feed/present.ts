import type { Content, Detail, Entry, IndexedEntry } from './entry';
import { isCut } from './excerpt';
import { toHtml } from './html';
import { type Naming, named, typeLabel } from './names';
import { entryUrl, type Site } from './site';
import type { Vocabulary } from './vocabulary';

/** An upload's address: those of this server are kept relative, so that PUBLIC_URL can change. */
export const fileUrl = (site: Site, url: string): string => new URL(url, `${site.apiUrl}/`).href;

/** The content of an entry as readers get it. */
export const presentContent = ({ body, attachments, seo }: Detail, site: Site): Content => ({
  body,
  html: toHtml(body, site.apiUrl),
  attachments: attachments.map((file) => ({ ...file, url: fileUrl(site, file.url) })),
  seo,
});

/** The public entry that an audience sees of a row of the index. */
export function presentEntry(row: IndexedEntry, naming: Naming, site: Site): Entry {
  const { summary, type, locale, audience } = row;
  const term = (vocabulary: Vocabulary) => (key: string) => named(naming, vocabulary, key, audience);
  return {
    id: row.id,
    type,
    typeLabel: typeLabel(type, audience),
    locale,
    isFallback: row.isFallback,
    title: summary.title,
    slug: summary.slug,
    url: entryUrl(site, type, locale, summary.slug),
    date: row.date,
    updatedAt: new Date(row.updatedAt).toISOString(),
    excerpt: summary.excerpt,
    excerptIsCut: isCut(summary.excerpt),
    image: summary.image && { ...summary.image, url: fileUrl(site, summary.image.url) },
    program: summary.program === null ? null : term('program')(summary.program),
    series: summary.series === null ? null : term('series')(summary.series),
    topics: summary.topics.map(term('topic')),
    countries: summary.countries.map(term('country')),
    partners: summary.partners.map(term('partner')),
    people: summary.people.map(({ key, role }) => ({ ...term('person')(key), role })),
    featured: row.featured,
    event: summary.event,
    alternates: summary.alternates.map((other) => ({ ...other, url: entryUrl(site, type, other.locale, other.slug) })),
    ...(row.highlight !== undefined && { highlight: row.highlight }),
    ...(row.detail && presentContent(row.detail, site)),
  };
}
