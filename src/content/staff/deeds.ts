import { publishes, type Row, type Write } from '../write';

/** An action of the content manager, and on what: as Strapi's permissions and their conditions see it. */
export type Deed = {
  action: 'create' | 'update' | 'delete' | 'publish';
  on: Record<string, unknown> & { locale: string; documentId: string };
};

/**
 * What a document is called that a write begins or withdraws. Strapi asks the same permission for a new document as for
 * a new language of one, and the same for withdrawing as for publishing; the condition below tells them apart.
 */
const BEGUN = '(begun)';
const WITHDRAWN = '(withdrawn)';

/** Narrows the permissions to create and to publish: for documents that are there, and stay. */
export const TRANSLATIONS_ONLY = {
  id: 'api::translations-only',
  definition: {
    name: 'translations-only',
    displayName: 'Translations only: begins and withdraws no document',
    category: 'Translations',
    handler: () => ({ documentId: { $nin: [BEGUN, WITHDRAWN] } }),
  },
};

/** What a write does in one locale, to be allowed one by one. `stored` are the document's rows in all locales. */
export function deedsOf(write: Write, locale: string, stored: Row[], writer: unknown): Deed[] {
  const documentId = write.params.documentId ?? BEGUN;
  const rows = stored.filter((row) => row.locale === locale);
  const draft = rows.find((row) => !row.publishedAt);
  const fresh = { ...write.params.data, createdBy: writer, locale };
  const publish: Deed[] = publishes(write) ? [{ action: 'publish', on: draft ?? { ...fresh, documentId } }] : [];
  switch (write.action) {
    case 'create':
      return [{ action: 'create', on: { ...fresh, documentId } }, ...publish];
    case 'clone':
      return [{ action: 'create', on: { ...fresh, documentId: BEGUN } }];
    case 'update':
      return [{ action: draft ? 'update' : 'create', on: draft ?? { ...fresh, documentId } }, ...publish];
    case 'discardDraft':
      return draft ? [{ action: 'update', on: draft }] : [];
    case 'unpublish':
      return rows.map((row) => ({ action: 'publish', on: { ...row, documentId: WITHDRAWN } }));
    case 'delete':
      return rows.map((row) => ({ action: 'delete', on: row }));
    default:
      return publish;
  }
}
