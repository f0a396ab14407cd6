import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readVersions } from '../../../../../api/feed/feed-index/versions';
import type { PublishedVersion } from '../../../../../feed/published-version';
import type { EntryType } from '../../../../../feed/site';
import type { LocalisedFields } from '../text/segments';

/** A version of a document, a draft or what is published. */
export type Version = PublishedVersion & { publishedAt: string | number | null };

const PARTS = {
  program: { columns: ['key'] },
  seo: { columns: ['title', 'description'] },
  attachments: { columns: ['name', 'url'], isMany: true },
};

/** All versions of documents by their ids, each document's oldest first. */
export async function versionsOf(
  strapi: Core.Strapi,
  trx: Knex,
  type: EntryType,
  ids: string[],
): Promise<Map<string, Version[]>> {
  const rows = await readVersions(strapi, trx, type, (e) => e.whereIn('e.document_id', ids), PARTS);
  const groups = new Map<string, Version[]>();
  for (const row of rows as Version[]) {
    const group = groups.get(row.documentId);
    if (group) group.push(row);
    else groups.set(row.documentId, [row]);
  }
  return groups;
}

/** A document's versions in one language; Strapi keeps a draft of whatever is published. */
export const versionsIn = (versions: readonly Version[], locale: string) => ({
  draft: versions.find((version) => version.locale === locale && !version.publishedAt),
  published: versions.find((version) => version.locale === locale && version.publishedAt),
});

/**
 * The texts of a version, and its files. A body without blocks says what none says, and so does a component without texts:
 * they must not look like a change.
 */
export const textsOf = ({ title, excerpt, coverAlt, body, seo, attachments }: PublishedVersion): LocalisedFields => ({
  ...{ title, excerpt, coverAlt, body: body?.length ? body : null },
  seo: seo?.title || seo?.description ? { title: seo.title || null, description: seo.description || null } : null,
  attachments: attachments?.map(({ name, url }) => ({ name, url })) ?? [],
});

/** What a version says, without its files, which are not translated. */
export const textsAloneOf = (version: PublishedVersion): LocalisedFields => ({
  ...textsOf(version),
  attachments: undefined,
});

/**
 * Whether a translation that is published has a draft with other texts than readers read. By its texts, because a draft
 * is younger after a change of shared fields too.
 */
export function hasUnpublishedTexts(versions: readonly Version[], locale: string): boolean {
  const { draft, published } = versionsIn(versions, locale);
  return Boolean(draft && published && !isDeepStrictEqual(textsAloneOf(draft), textsAloneOf(published)));
}
