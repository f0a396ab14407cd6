import { plainText } from '../../../feed/blocks';
import type { Content, Detail, IndexedEntry, Summary } from '../../../feed/entry';
import type { Projected } from '../../../feed/projection';
import type { EntryType } from '../../../feed/site';
import { highlight } from '../../../search/highlight';
import type { Search } from '../../../search/wanted';

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
  content: string;
  detail: string;
  text_id: number;
  /** Where an entry stands in a search, when it is ordered so. */
  relevance?: string;
};

export type TermRow = {
  audience: string;
  document_id: string;
  vocabulary: string;
  key: string;
  is_fallback: number;
  date: string;
};

/** `textIds` are the ids of the analysed texts by `documentId locale`. */
export const entryRow = (entry: Projected, textIds: ReadonlyMap<string, number>): EntryRow => ({
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
  content: JSON.stringify(entry.content),
  detail: JSON.stringify(entry.detail),
  text_id: textIds.get(`${entry.id} ${entry.locale}`) ?? 0,
});

export const termRows = (entry: Projected): TermRow[] =>
  entry.terms.map(({ vocabulary, key }) => ({
    audience: entry.audience,
    document_id: entry.id,
    ...{ vocabulary, key },
    is_fallback: Number(entry.isFallback),
    date: entry.date,
  }));

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

export const contentOf = (row: EntryRow): Content => JSON.parse(row.content);

export const detailOf = (row: EntryRow): Detail => JSON.parse(row.detail);

/** A row as a search shows it, with the words marked that were searched in the row's own language. */
export function foundEntry(row: EntryRow, search: Search): IndexedEntry {
  const entry = indexedEntry(row);
  const body = plainText(detailOf(row).body);
  const marked = highlight(entry.summary.excerpt, body, search.wanted.get(row.locale) ?? [], row.locale);
  return { ...entry, highlight: marked };
}

/** Whether two rows say the same to readers; source_id only tells when the document was last published. */
export function sameRow(a: EntryRow, b: EntryRow): boolean {
  return PUBLIC_COLUMNS.every((column) => `${a[column]}` === `${b[column]}`);
}

const PUBLIC_COLUMNS = [
  ...(['type', 'locale', 'slug', 'date', 'updated_at', 'featured', 'starts_at', 'ends_at'] as const),
  ...(['first_day', 'last_day', 'summary', 'content', 'detail'] as const),
];
