import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublishedVersion } from '../../../feed/published-version';
import { type EntryType, localeCodes } from '../../../feed/site';
import { siteOf } from '../../../site';
import { isOneOf } from './dialect';
import { EVENTS, readVersions } from './versions';

/** Versions of documents by document id. */
export type Versions = Map<string, PublishedVersion[]>;

/** The published versions of documents, with all that the index shows of them. */
export async function loadPublished(strapi: Core.Strapi, trx: Knex, type: EntryType, ids: string[]): Promise<Versions> {
  const isPublished = (rows: Knex.QueryBuilder) =>
    rows.where(isOneOf(trx, 'e.document_id', ids)).whereNotNull('e.published_at');
  const versions = await readVersions(strapi, trx, type, isPublished);
  // Not in the statement: SQLite would then read a whole language by its dates instead of these documents.
  const locales = localeCodes(siteOf(strapi));
  return groupById(versions.filter(({ locale, publicationDate }) => publicationDate && locales.includes(locale)));
}

/** What tells whether a draft is ahead; its text may be long and is not asked. */
const WHEN_EDITED = ['documentId', 'locale', 'updatedAt'];

/**
 * The drafts of posts that say what is published, with their events: an event that is not published yet is named by
 * the draft alone, because Strapi lets a published version point at published ones only.
 */
export async function loadUnmodifiedDrafts(strapi: Core.Strapi, trx: Knex, published: Versions): Promise<Versions> {
  const isDraft = (rows: Knex.QueryBuilder) =>
    rows.where(isOneOf(trx, 'e.document_id', [...published.keys()])).whereNull('e.published_at');
  const drafts = await readVersions(strapi, trx, 'program-post', isDraft, EVENTS, WHEN_EDITED);
  const isUnmodified = ({ documentId, locale, updatedAt }: PublishedVersion) =>
    published.get(documentId)?.some((version) => version.locale === locale && !isLater(updatedAt, version.updatedAt));
  return groupById(drafts.filter(isUnmodified));
}

const isLater = (one: string, other: string) => Date.parse(one) > Date.parse(other);

function groupById(versions: PublishedVersion[]): Versions {
  const groups: Versions = new Map();
  for (const version of versions) groups.set(version.documentId, [...(groups.get(version.documentId) ?? []), version]);
  return groups;
}
