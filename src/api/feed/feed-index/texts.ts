import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { plainText } from '../../../feed/blocks';
import type { Projected } from '../../../feed/projection';
import { stemsOf } from '../../../search/words';
import { isOneOf, isPostgres } from './dialect';
import { insertRows } from './insert';
import { searchable } from './stems';

/** Grows with SHAPE (tables.ts) when the analyser changes: every text is then analysed anew at the next start. */
const ANALYSER = 3;

type TextRow = { id: number; document_id: string; locale: string; fingerprint: string };
type Text = { document_id: string; locale: string; fields: [title: string, excerpt: string, body: string] };

const place = ({ document_id, locale }: { document_id: string; locale: string }) => `${document_id} ${locale}`;

const textOf = ({ id, locale, summary, detail }: Projected): Text => ({
  document_id: id,
  locale,
  fields: [summary.title, summary.excerpt, plainText(detail.body)],
});

const fingerprintOf = ({ locale, fields }: Text): string =>
  createHash('sha1')
    .update(JSON.stringify([ANALYSER, locale, fields]))
    .digest('base64url');

/**
 * Keeps the analysed texts of documents, one for each locale they are published in, and analyses only what has changed.
 * @returns the id of each text by `documentId locale`
 */
export async function writeTexts(trx: Knex.Transaction, ids: string[], projected: Projected[]) {
  const before: TextRow[] = await trx('feed_texts')
    .where(isOneOf(trx, 'document_id', ids))
    .select(COLUMNS);
  const known = new Map(before.map((row) => [place(row), row]));
  const texts = projected.filter(({ isFallback }) => !isFallback).map(textOf);
  const now = new Set(texts.map(place));
  const gone = before.filter((row) => !now.has(place(row)));
  const changed = texts.flatMap((text) => {
    const fingerprint = fingerprintOf(text);
    return known.get(place(text))?.fingerprint === fingerprint ? [] : [{ ...text, fingerprint }];
  });
  if (gone.length) await remove(trx, gone);
  const written = changed.length ? await write(trx, changed, known) : [];
  return new Map([...before, ...written].map((row) => [place(row), row.id]));
}

const COLUMNS = ['id', 'document_id', 'locale', 'fingerprint'];
type Changed = Text & { fingerprint: string };

async function remove(trx: Knex.Transaction, rows: TextRow[]) {
  const ids = rows.map(({ id }) => id);
  await trx('feed_texts')
    .where(isOneOf(trx, 'id', ids))
    .delete();
  if (!isPostgres(trx))
    await trx('feed_search')
      .where(isOneOf(trx, 'rowid', ids))
      .delete();
}

async function write(trx: Knex.Transaction, texts: Changed[], known: Map<string, TextRow>): Promise<TextRow[]> {
  const rows = texts.map(({ document_id, locale, fingerprint, fields: [title, excerpt, body] }) => {
    const stems = (field: string) => stemsOf(field, locale);
    return {
      ...{ document_id, locale, fingerprint },
      ...(isPostgres(trx) && searchable([stems(title), stems(excerpt), stems(body)])),
    };
  });
  const conflict = ['document_id', 'locale'];
  const written = await insertRows<TextRow>(trx, 'feed_texts', rows, { conflict, returning: COLUMNS });
  if (isPostgres(trx)) return written;
  const ids = new Map(written.map((row) => [place(row), row.id]));
  const old = texts.flatMap((text) => known.get(place(text))?.id ?? []);
  if (old.length)
    await trx('feed_search')
      .where(isOneOf(trx, 'rowid', old))
      .delete();
  const words = texts.map(({ fields: [title, excerpt, body], ...text }) => {
    const stems = (field: string) => stemsOf(field, text.locale).join(' ');
    return { rowid: ids.get(place(text)), title: stems(title), excerpt: stems(excerpt), body: stems(body) };
  });
  await insertRows(trx, 'feed_search', words);
  return written;
}
