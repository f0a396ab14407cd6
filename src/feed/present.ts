import type { Content, Detail, Entry, Image, IndexedEntry } from './entry';
import { isCut } from './excerpt';
import { safeUrl, toHtml } from './html';
import { type Naming, named, typeLabel } from './names';
import { entryUrl, type Site } from './site';
import type { Vocabulary } from './vocabulary';

/**
 * The address of an upload: those of this server are kept relative, so that PUBLIC_URL can change. Undefined when it is
 * none: a file lost is better than a feed.
 */
function fileUrl(site: Site, url: string): string | undefined {
  const safe = safeUrl(url, `${site.apiUrl}/`);
  return safe?.startsWith('http') ? safe : undefined;
}

export function presentImage(image: Image, site: Site): Image | null {
  const url = fileUrl(site, image.url);
  return url ? { ...image, url } : null;
}

/** The content of an entry as readers get it. `page` is the address of its page. */
function presentContent({ body, attachments, seo }: Detail, page: string, site: Site): Content {
  return {
    body,
    html: toHtml(body, { page, files: site.apiUrl }),
    attachments: attachments.flatMap((file) => {
      const url = fileUrl(site, file.url);
      return url ? [{ ...file, url }] : [];
    }),
    seo,
  };
}

/** An entry with its content: what a page of its own shows. */
export function presentWhole(row: IndexedEntry, detail: Detail, naming: Naming, site: Site): Entry & Content {
  const entry = presentEntry(row, naming, site);
  return { ...entry, ...presentContent(detail, entry.url, site) };
}

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
    image: summary.image && presentImage(summary.image, site),
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
  };
}
