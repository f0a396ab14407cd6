import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../api/feed/feed-index/sources';
import type { EntryType } from '../feed/site';
import { legacyIdOf } from './document-data';
import type { DocumentRecord } from './record';

/** The draft of a document in one locale: its own texts and its shared plain values and components. */
export type Draft = Record<string, unknown> & { locale: string };

/** The drafts of documents that came from the archive before, by legacy id. */
export async function storedDrafts(
  strapi: Core.Strapi,
  type: EntryType,
  records: DocumentRecord[],
): Promise<Map<string, Draft[]>> {
  const where = { legacyId: { $in: records.map(legacyIdOf) }, publishedAt: { $null: true } };
  const populate = type === 'event' ? ['seo', 'venue'] : ['seo'];
  const rows: (Draft & { legacyId: string })[] = await strapi.db.query(ENTRY_UIDS[type]).findMany({ where, populate });
  const drafts = new Map<string, Draft[]>();
  for (const row of rows) drafts.set(row.legacyId, [...(drafts.get(row.legacyId) ?? []), row]);
  return drafts;
}

/** What an archive says of a value is still there; a slug may have been numbered, and an instant has many spellings. */
function holds(stored: unknown, said: unknown, name = ''): boolean {
  if (said === undefined || name === 'slug') return true;
  if (name.endsWith('At')) return Date.parse(String(stored)) === Date.parse(String(said));
  if (said === null || typeof said !== 'object' || Array.isArray(said)) return isDeepStrictEqual(stored, said);
  const values = (stored ?? {}) as Record<string, unknown>;
  return Object.entries(said).every(([key, value]) => holds(values[key], value, key));
}

/** Whether a document still says what its archive says in every locale; if not, it is the staff's now. */
export const saysTheSame = (archive: Draft[], stored: Draft[]): boolean =>
  archive.every((said) => stored.some((draft) => draft.locale === said.locale && holds(draft, said)));
