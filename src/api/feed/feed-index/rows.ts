import type { Detail, IndexedEntry, Summary } from '../../../feed/entry';
import type { Projected } from '../../../feed/projection';
import type { EntryType } from '../../../feed/site';

/** A row of feed_entries. Instants are epoch milliseconds; PostgreSQL hands bigint over as text. */
export type EntryRow = {
  audience: string;
  document_id: string;
  type: EntryType;
  locale: string;
  is_fallback: number;
  slug: string;
  date: string;
  updated_at: number | string;
  featured: number;
  starts_at: number | string | null;
  ends_at: number | string | null;
  first_day: string | null;
  last_day: string | null;
  source_id: number;
  summary: string;
  detail: string;
};

export type TermRow = { audience: string; document_id: string; vocabulary: string; key: string };

export const entryRow = (entry: Projected): EntryRow => ({
  audience: entry.audience,
  document_id: entry.id,
  type: entry.type,
  locale: entry.locale,
  is_fallback: Number(entry.isFallback),
  slug: entry.summary.slug,
  date: entry.date,
  updated_at: entry.updatedAt,
  featured: Number(entry.featured),
  starts_at: entry.span?.starts.toMillis() ?? null,
  ends_at: entry.span?.ends.toMillis() ?? null,
  first_day: entry.span?.firstDay ?? null,
  last_day: entry.span?.lastDay ?? null,
  source_id: entry.sourceId,
  summary: JSON.stringify(entry.summary),
  detail: JSON.stringify(entry.detail),
});

export const termRows = (entry: Projected): TermRow[] =>
  entry.terms.map(({ vocabulary, key }) => ({ audience: entry.audience, document_id: entry.id, vocabulary, key }));

export const indexedEntry = (row: EntryRow): IndexedEntry => ({
  id: row.document_id,
  type: row.type,
  audience: row.audience,
  locale: row.locale,
  isFallback: Boolean(row.is_fallback),
  date: row.date,
  updatedAt: Number(row.updated_at),
  featured: Boolean(row.featured),
  summary: JSON.parse(row.summary) as Summary,
});

export const detailOf = (row: EntryRow): Detail => JSON.parse(row.detail);

/** Whether two rows say the same to readers; source_id only tells when the document was last published. */
export function sameRow(a: EntryRow, b: EntryRow): boolean {
  const text = (row: EntryRow) => JSON.stringify([...PUBLIC_COLUMNS.map((column) => `${row[column]}`)]);
  return text(a) === text(b);
}

const PUBLIC_COLUMNS = [
  ...(['type', 'locale', 'slug', 'date', 'updated_at', 'featured', 'starts_at', 'ends_at'] as const),
  ...(['first_day', 'last_day', 'summary', 'detail'] as const),
];
