import type { Core } from '@strapi/strapi';
import { ENTRY_TYPES, type EntryType } from '../../../feed/site';
import { ENTRY_UIDS, SITE_UID } from './sources';

/** The documents that show one of these files as their cover or an attachment, by type. */
export async function documentsWithFile(strapi: Core.Strapi, fileIds: number[]): Promise<Map<EntryType, string[]>> {
  const found = new Map<EntryType, string[]>();
  if (!fileIds.length) return found;
  for (const type of ENTRY_TYPES) {
    const where = { $or: [{ cover: { id: { $in: fileIds } } }, { attachments: { id: { $in: fileIds } } }] };
    const rows = await strapi.db.query(ENTRY_UIDS[type]).findMany({ where, select: ['documentId'] });
    found.set(type, [...new Set(rows.map(({ documentId }: { documentId: string }) => documentId))]);
  }
  return found;
}

/** Whether one of these files is the site's own image. */
export const isOnMasthead = async (strapi: Core.Strapi, fileIds: number[]): Promise<boolean> =>
  fileIds.length > 0 &&
  (await strapi.db.query(SITE_UID).count({ where: { defaultImage: { id: { $in: fileIds } } } })) > 0;
