import type { Core } from '@strapi/strapi';
import type { PublishedVersion } from '../../../feed/projection';
import { type EntryType, localeCodes } from '../../../feed/site';
import type { Vocabulary } from '../../../feed/vocabulary';
import { siteOf } from '../../../site';

export type EntryUid = 'api::program-post.program-post' | 'api::event.event';

export const ENTRY_UIDS: Record<EntryType, EntryUid> = {
  'program-post': 'api::program-post.program-post',
  event: 'api::event.event',
};

export const entryTypeOf = (uid: string): EntryType | undefined =>
  (Object.keys(ENTRY_UIDS) as EntryType[]).find((type) => ENTRY_UIDS[type] === uid);

/** The content type of each vocabulary and the attribute of its name in each language. */
export const TERM_SOURCES: Record<Vocabulary, { uid: string; en: string; fr: string }> = {
  program: { uid: 'api::program.program', en: 'nameEn', fr: 'nameFr' },
  series: { uid: 'api::series.series', en: 'nameEn', fr: 'nameFr' },
  topic: { uid: 'api::topic.topic', en: 'nameEn', fr: 'nameFr' },
  country: { uid: 'api::country.country', en: 'nameEn', fr: 'nameFr' },
  person: { uid: 'api::person.person', en: 'name', fr: 'name' },
  partner: { uid: 'api::organisation.organisation', en: 'nameEn', fr: 'nameFr' },
};

export const vocabularyOf = (uid: string): Vocabulary | undefined =>
  (Object.keys(TERM_SOURCES) as Vocabulary[]).find((vocabulary) => TERM_SOURCES[vocabulary].uid === uid);

const KEY = { select: ['key'] };
const FILE = { select: ['url', 'name', 'mime', 'size', 'width', 'height', 'alternativeText'] };
const COMMON = {
  ...{ cover: FILE, attachments: FILE, seo: true },
  ...{ program: KEY, series: KEY, topics: KEY, countries: KEY, partners: KEY },
};
const POPULATE: Record<EntryType, object> = {
  'program-post': { ...COMMON, authors: KEY, events: { select: ['documentId'] } },
  event: { ...COMMON, speakers: KEY, venue: true },
};

/** The published versions of documents, by document id, with all that the index shows of them. */
export async function loadPublished(strapi: Core.Strapi, type: EntryType, ids: string[]) {
  const versions: PublishedVersion[] = await strapi.db.query(ENTRY_UIDS[type]).findMany({
    where: {
      documentId: { $in: ids },
      publishedAt: { $notNull: true },
      publicationDate: { $notNull: true },
      locale: { $in: localeCodes(siteOf(strapi)) },
    },
    populate: POPULATE[type],
    orderBy: { id: 'asc' },
  });
  return groupById(versions);
}

/**
 * The drafts of posts that say what is published, with their events: an event that is not published yet is named by
 * the draft alone, because Strapi lets a published version point at published ones only.
 */
export async function loadUnmodifiedDrafts(strapi: Core.Strapi, published: Map<string, PublishedVersion[]>) {
  const drafts: PublishedVersion[] = await strapi.db.query(ENTRY_UIDS['program-post']).findMany({
    where: { documentId: { $in: [...published.keys()] }, publishedAt: { $null: true } },
    select: ['documentId', 'locale', 'updatedAt'],
    populate: { events: { select: ['documentId'] } },
  });
  const isUnmodified = ({ documentId, locale, updatedAt }: PublishedVersion) =>
    published.get(documentId)?.some((version) => version.locale === locale && !isLater(updatedAt, version.updatedAt));
  return groupById(drafts.filter(isUnmodified));
}

const isLater = (one: string, other: string) => Date.parse(one) > Date.parse(other);

function groupById(versions: PublishedVersion[]): Map<string, PublishedVersion[]> {
  const groups = new Map<string, PublishedVersion[]>();
  for (const version of versions) groups.set(version.documentId, [...(groups.get(version.documentId) ?? []), version]);
  return groups;
}
