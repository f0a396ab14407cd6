import { fileUrl, presentContent } from './content';
import type { Entry, Image, IndexedEntry } from './entry';
import { isCut } from './excerpt';
import { type Naming, named, typeLabel } from './names';
import { entryUrl, type Site } from './site';
import type { Vocabulary } from './vocabulary';

export function presentImage(image: Image, site: Site): Image | null {
  const url = fileUrl(site, image.url);
  // Events that were withdrawn before renditions were known have none.
  const renditions = (image.renditions ?? []).flatMap((copy) => {
    const whole = fileUrl(site, copy.url);
    return whole ? [{ ...copy, url: whole }] : [];
  });
  return url ? { ...image, url, renditions } : null;
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
    ...(row.content && presentContent(row.content, site)),
  };
}
