import type { Block } from './blocks';
import { keptHtml } from './content';
import type {
  Alternate,
  Attachment,
  Content,
  Detail,
  EventDetails,
  Image,
  IndexedEntry,
  Role,
  Seo,
  Summary,
  Venue,
} from './entry';
import { type EventSpan, eventSpan, inZone, isoInstant, isTimeZone } from './event-time';
import { excerptOf } from './excerpt';
import { safeUrl } from './html';
import { renditionsOf } from './renditions';
import { shownBody } from './shown-body';
import { type EntryType, localeCodes, type Site } from './site';
import type { TermRef } from './vocabulary';

type Keyed = { key: string };
/** A file as Strapi keeps it. */
export type File = {
  url: string;
  name: string;
  mime: string;
  size: number;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  formats?: unknown;
};

/** The published version of a document in one locale, as the content types hold it. */
export type PublishedVersion = {
  id: number;
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  publicationDate: string;
  updatedAt: string;
  excerpt?: string | null;
  body?: Block[] | null;
  cover?: File | null;
  coverAlt?: string | null;
  attachments?: File[] | null;
  program?: Keyed | null;
  series?: Keyed | null;
  topics?: Keyed[];
  countries?: Keyed[];
  partners?: Keyed[];
  authors?: Keyed[];
  speakers?: Keyed[];
  events?: { documentId: string }[];
  featured?: boolean | null;
  seo?: Seo | null;
  startsAt?: string | null;
  endsAt?: string | null;
  timeZone?: string | null;
  allDay?: boolean | null;
  eventStatus?: string | null;
  previousStartsAt?: string | null;
  attendanceMode?: string | null;
  venue?: Venue | null;
  onlineUrl?: string | null;
  registrationUrl?: string | null;
  registrationClosesAt?: string | null;
};

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
      attachments: (version.attachments ?? []).map(attachment),
    },
    detail: { body, seo: seoOf(version.seo) },
  };
}

function spanOf(type: EntryType, version: PublishedVersion, timeZone: string): EventSpan | null {
  if (type !== 'event' || !version.startsAt) return null;
  const { startsAt, endsAt, allDay } = version;
  return eventSpan({ startsAt, endsAt, timeZone, allDay: Boolean(allDay) });
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

function eventDetails(version: PublishedVersion, span: EventSpan, timeZone: string): EventDetails {
  const allDay = Boolean(version.allDay);
  return {
    startsAt: isoInstant(span.starts),
    endsAt: isoInstant(allDay ? span.ends.minus({ seconds: 1 }) : span.ends),
    timeZone,
    allDay,
    status: version.eventStatus ?? 'scheduled',
    previousStartsAt: inZone(version.previousStartsAt, timeZone, allDay),
    attendanceMode: version.attendanceMode ?? 'in-person',
    venue: venueOf(version.venue),
    onlineUrl: safeUrl(version.onlineUrl) ?? null,
    registrationUrl: safeUrl(version.registrationUrl) ?? null,
    registrationClosesAt: inZone(version.registrationClosesAt, timeZone),
    // Known to the index, which remembers what calendars have been told.
    sequence: 0,
  };
}

function venueOf(venue: Venue | null | undefined): Venue | null {
  if (!venue) return null;
  const { name, address, city, country, latitude, longitude } = venue;
  return { name, address: address ?? null, city, country, latitude: latitude ?? null, longitude: longitude ?? null };
}

export const imageOf = (file: File, alt?: string | null): Image => ({
  url: file.url,
  width: file.width ?? null,
  height: file.height ?? null,
  alt: alt ?? file.alternativeText ?? '',
  mime: file.mime,
  bytes: bytesOf(file),
  renditions: renditionsOf(file.formats),
});

const alternate = ({ locale, title, slug }: PublishedVersion): Alternate => ({ locale, title, slug });

/** Strapi counts a file in units of 1,000 bytes. */
const bytesOf = ({ size }: { size: number }): number => Math.round(size * 1000) || 0;

const attachment = (file: File): Attachment => ({
  url: file.url,
  name: file.name,
  mime: file.mime,
  bytes: bytesOf(file),
});

const seoOf = (seo: Seo | null | undefined): Seo | null =>
  seo ? { title: seo.title ?? null, description: seo.description ?? null, noIndex: Boolean(seo.noIndex) } : null;

/** The terms that an entry carries, each once: somebody may be author and speaker. */
export function termsOf({ program, series, topics, countries, partners, people }: Summary): TermRef[] {
  const refs: TermRef[] = [];
  const add = (vocabulary: TermRef['vocabulary']) => (key: string) => {
    if (!refs.some((ref) => ref.key === key && ref.vocabulary === vocabulary)) refs.push({ vocabulary, key });
  };
  if (program !== null) add('program')(program);
  if (series !== null) add('series')(series);
  topics.forEach(add('topic'));
  countries.forEach(add('country'));
  partners.forEach(add('partner'));
  for (const { key } of people) add('person')(key);
  return refs;
}
