import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import type { DocumentStates } from '../desk';
import { judgedVersion, type Opened } from './opened';
import { nameOf, type User } from './people';

type Draft = { locale: string; updatedAt: string; updatedBy: User | null };

/** When each language's draft was last written, and by whom, for those who may read it. */
export async function lastWrites(strapi: Core.Strapi, opened: Opened): Promise<DocumentStates['drafts']> {
  const { document, rights } = opened;
  const where = { documentId: document.id, publishedAt: { $null: true } };
  const drafts: Draft[] = await strapi.db
    .query(ENTRY_UIDS[document.type])
    .findMany({ where, select: ['locale', 'updatedAt'], populate: { updatedBy: true } });
  return drafts
    .filter(({ locale }) => rights.reads(judgedVersion(opened, locale)))
    .map(({ locale, updatedAt, updatedBy }) => ({
      ...{ locale, at: new Date(updatedAt).toISOString() },
      by: updatedBy && nameOf(updatedBy),
    }));
}
