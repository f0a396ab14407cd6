import type { EntryUid } from '../api/feed/feed-index/sources';

export type Row = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: string | null;
  updatedAt: string;
};

/** The actions of the document service that change documents. */
export const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/** A write as the document service hands it to a middleware, as far as we use it. */
export type Write = {
  uid: EntryUid;
  action: string;
  params: {
    documentId?: string;
    locale?: string | string[];
    status?: string;
    data?: Record<string, unknown>;
  };
};

export const publishes = ({ action, params }: Write): boolean => action === 'publish' || params.status === 'published';

const i18n = () => strapi.plugin('i18n').service('locales');

/** The locales that a write is about; undefined when it is about all that there are. */
export async function localesOf({ params }: Write): Promise<string[] | undefined> {
  if (params.locale === '*') return undefined;
  return params.locale ? [params.locale].flat() : [await i18n().getDefaultLocale()];
}

/** All rows of a document: each locale, drafts and published. */
export const rowsOf = (uid: string, documentId: string): Promise<Row[]> =>
  strapi.db.query(uid).findMany({
    where: { documentId },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'],
    orderBy: { id: 'asc' },
  });

/** The documents that a write has touched, from its parameters and its result. */
export function documentsOf(write: Write, result: unknown): string[] {
  const { documentId, entries } = (result ?? {}) as { documentId?: string; entries?: { documentId?: string }[] };
  const ids = [write.params.documentId, documentId, ...(entries ?? []).map((entry) => entry.documentId)];
  return [...new Set(ids.filter((id): id is string => Boolean(id)))];
}
