import { publishes, type Row, type Write } from '../write';
import { BEGUN, WITHDRAWN } from './translations-only';

/** An action of the content manager, and on what: as Strapi's permissions and their conditions see it. */
export type Deed = {
  action: 'create' | 'update' | 'delete' | 'publish';
  on: Record<string, unknown> & { locale: string; documentId: string };
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
