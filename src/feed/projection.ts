import { keptHtml } from './content';
import type { Alternate, Content, Detail, IndexedEntry, Role, Seo, Summary } from './entry';
import { termsOf } from './entry-terms';
import { eventDetails, spanOf } from './event-details';
import { type EventSpan, isTimeZone } from './event-time';
import { excerptOf } from './excerpt';
import { attachmentOf, imageOf } from './files';
import type { Keyed, PublishedVersion } from './published-version';
import { shownBody } from './shown-body';
import { type EntryType, localeCodes, type Site } from './site';
import type { TermRef } from './vocabulary';

/** All that the index holds of one document for one audience. */
export type Projected = IndexedEntry & {
  span: EventSpan | null;
  terms: TermRef[];
  content: Content;
  detail: Detail;
  sourceId: number;
};

/** Rows of the index for one document: one for each audience that can read it, in its locale or the next of its chain. */
export function projectDocument(type: EntryType, versions: PublishedVersion[], site: Site): Projected[] {
  const known = versions.filter(({ locale }) => localeCodes(site).includes(locale));
  const inLocale = (code: string) => known.find(({ locale }) => locale === code);
  return site.locales.flatMap(({ code, fallback }) => {
    const version = [code, ...fallback].map(inLocale).find(Boolean);
    return version ? [projectVersion(type, version, known, code, site)] : [];
  });
}

/** The events that any published version of a post names: targets exist per locale, the relation is the document's. */
export const linkedEvents = (versions: PublishedVersion[]): string[] => [
  ...new Set(versions.flatMap(({ events }) => (events ?? []).map(({ documentId }) => documentId))),
];

function projectVersion(
  type: EntryType,
  version: PublishedVersion,
  versions: PublishedVersion[],
  audience: string,
  site: Site,
): Projected {
  // A zone that slipped past every rule must not spoil the lists that the event stands in.
  const timeZone = version.timeZone && isTimeZone(version.timeZone) ? version.timeZone : site.timeZone;
  const span = spanOf(type, version, timeZone);
  const others = versions.filter(({ locale }) => locale !== version.locale);
  const body = shownBody(version.body);
  const summary = summarise({ ...version, body }, span, timeZone, others.map(alternate));
  return {
    id: version.documentId,
    type,
    audience,
    locale: version.locale,
    isFallback: audience !== version.locale,
    date: version.publicationDate,
    updatedAt: Date.parse(version.updatedAt),
    featured: Boolean(version.featured),
    sourceId: version.id,
    span,
    summary,
    terms: termsOf(summary),
    content: {
      html: keptHtml(body, { type, locale: version.locale, slug: version.slug }, site),
      attachments: (version.attachments ?? []).map(attachmentOf),
    },
    detail: { body, seo: seoOf(version.seo) },
  };
}

const keys = (terms: Keyed[] | undefined) => (terms ?? []).map(({ key }) => key);

function summarise(
  version: PublishedVersion,
  span: EventSpan | null,
  timeZone: string,
  alternates: Alternate[],
): Summary {
  const people = (terms: Keyed[] | undefined, role: Role) => keys(terms).map((key) => ({ key, role }));
  return {
    title: version.title ?? '',
    slug: version.slug,
    excerpt: excerptOf(version.excerpt, version.body),
    image: version.cover ? imageOf(version.cover, version.coverAlt) : null,
    program: version.program?.key ?? null,
    series: version.series?.key ?? null,
    topics: keys(version.topics),
    countries: keys(version.countries),
    partners: keys(version.partners),
    people: [...people(version.authors, 'author'), ...people(version.speakers, 'speaker')],
    event: span && eventDetails(version, span, timeZone),
    alternates,
  };
}

const alternate = ({ locale, title, slug }: PublishedVersion): Alternate => ({ locale, title, slug });

const seoOf = (seo: Seo | null | undefined): Seo | null =>
  seo ? { title: seo.title ?? null, description: seo.description ?? null, noIndex: Boolean(seo.noIndex) } : null;
