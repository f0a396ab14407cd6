import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../api/feed/feed-index/sources';
import { siteOf } from '../site';
import type { Covers } from './covers';
import { ownData, sharedData } from './document-data';
import type { DocumentRecord } from './record';
import type { Terms } from './terms';

type Data = Record<string, unknown>;
type Service = Record<'create' | 'update' | 'publish', (params: Data) => Promise<{ documentId: string }>>;

const MANY = [
  ['topics', 'topic'],
  ['countries', 'country'],
  ['partners', 'organisation'],
  ['authors', 'person'],
  ['speakers', 'person'],
] as const;

async function relations(record: DocumentRecord, terms: Terms): Promise<Data> {
  const data: Data = {};
  for (const type of ['program', 'series'] as const) {
    if (record[type]) data[type] = await terms.ensure(type, record[type]);
  }
  for (const [name, type] of MANY) {
    const keys = (record as Record<string, unknown>)[name] as string[] | undefined;
    const ids: string[] = [];
    // One after the other: two that are missing may be the same.
    for (const key of keys ?? []) ids.push(await terms.ensure(type, key));
    if (ids.length) data[name] = ids;
  }
  return data;
}

/** The events that a post names, in a locale that has them: a relation needs a version to point at. */
async function eventsFor(strapi: Core.Strapi, record: DocumentRecord, locale: string): Promise<Data> {
  if (record.type !== 'program-post' || !record.events?.length) return {};
  const rows: { documentId: string; legacyId: string; locale: string }[] = await strapi.db
    .query(ENTRY_UIDS.event)
    .findMany({
      where: { legacyId: { $in: record.events }, publishedAt: { $null: true } },
      select: ['documentId', 'legacyId', 'locale'],
    });
  const missing = record.events.filter((id) => !rows.some(({ legacyId }) => legacyId === id));
  if (missing.length) throw new Error(`events: there is no event with the legacy id ${missing.join(', ')}`);
  return { events: rows.filter((row) => row.locale === locale).map(({ documentId }) => documentId) };
}

/** Writes a document in all its locales through the document service, so that every rule of the content holds. */
export async function createDocument(
  strapi: Core.Strapi,
  record: DocumentRecord,
  terms: Terms,
  covers: Covers,
  dryRun: boolean,
) {
  const service = strapi.documents(ENTRY_UIDS[record.type]) as unknown as Service;
  const cover = record.cover ? { cover: await covers.upload(record.cover, dryRun) } : {};
  const shared = { ...sharedData(record, siteOf(strapi)), ...(await relations(record, terms)), ...cover };
  const [[first, version], ...others] = Object.entries(record.locales) as [[string, DocumentRecord['locales'][string]]];
  const publishes = record.status === 'published';
  const status = publishes && !others.length ? { status: 'published' } : {};
  const data = { ...shared, ...(await eventsFor(strapi, record, first)), ...ownData(version) };
  const { documentId } = await service.create({ locale: first, data, ...status });
  for (const [locale, own] of others as [string, typeof version][]) {
    await service.update({
      documentId,
      locale,
      data: { ...ownData(own), ...(await eventsFor(strapi, record, locale)) },
    });
  }
  if (publishes && others.length) await service.publish({ documentId, locale: '*' });
}
