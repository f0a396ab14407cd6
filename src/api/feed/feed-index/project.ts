import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkedEvents, type PublishedVersion, projectDocument } from '../../../feed/projection';
import type { EntryType } from '../../../feed/site';
import { siteOf } from '../../../site';
import { type Change, lockIndex, logChanges } from './changes';
import { rememberFormerSlugs } from './former-slugs';
import { type EntryRow, entryRow, sameRow, type TermRow, termRows } from './rows';
import { loadPublished, loadUnmodifiedDrafts } from './sources';
import { writeTexts } from './texts';

/** What a projection changed, in rows of the index. */
export type Repair = { upserted: number; deleted: number };

/**
 * Makes the index say of these documents what their published versions say: the only writer of feed_entries.
 * Idempotent; runs in the transaction of its caller, or in one of its own.
 */
export async function project(strapi: Core.Strapi, type: EntryType, ids: string[]): Promise<Repair> {
  if (!ids.length) return { upserted: 0, deleted: 0 };
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    // Before the documents are read: whoever publishes the other locale at the same time must be seen.
    await lockIndex(strapi, trx);
    const published = await loadPublished(strapi, type, ids);
    const before: EntryRow[] = await trx('feed_entries').whereIn('document_id', ids);
    const projected = ids.flatMap((id) => projectDocument(type, published.get(id) ?? [], siteOf(strapi)));
    const textIds = await writeTexts(trx, ids, projected);
    const after = projected.map((entry) => entryRow(entry, textIds));
    const changes = difference(before, after);
    await writeEntries(trx, ids, before, after, projected.flatMap(termRows));
    if (type === 'program-post') await writeLinks(trx, ids, published, await loadUnmodifiedDrafts(strapi, published));
    await rememberFormerSlugs(strapi, before, after);
    await logChanges(strapi, { trx, onCommit }, changes);
    const upserted = changes.filter(({ op }) => op === 'upsert').length;
    return { upserted, deleted: changes.length - upserted };
  });
}

const place = (row: { audience: string; document_id: string }) => `${row.audience} ${row.document_id}`;

function difference(before: EntryRow[], after: EntryRow[]): Change[] {
  const old = new Map(before.map((row) => [place(row), row]));
  const now = new Set(after.map(place));
  const change = (op: Change['op']) => (row: EntryRow) => ({
    op,
    type: row.type,
    document_id: row.document_id,
    audience: row.audience,
  });
  const upserts = after.filter((row) => {
    const was = old.get(place(row));
    return !was || !sameRow(was, row);
  });
  return [...upserts.map(change('upsert')), ...before.filter((row) => !now.has(place(row))).map(change('delete'))];
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
const BATCH = 500;

async function writeEntries(
  trx: Knex.Transaction,
  ids: string[],
  before: EntryRow[],
  after: EntryRow[],
  terms: TermRow[],
) {
  const now = new Set(after.map(place));
  const gone = before.filter((row) => !now.has(place(row)));
  for (const { audience, document_id } of gone) await trx('feed_entries').where({ audience, document_id }).delete();
  for (const rows of batches(after)) {
    await trx('feed_entries').insert(rows).onConflict(['audience', 'document_id']).merge();
  }
  await trx('feed_entry_terms').whereIn('document_id', ids).delete();
  for (const rows of batches(terms)) await trx('feed_entry_terms').insert(rows);
}

type Versions = Map<string, PublishedVersion[]>;

async function writeLinks(trx: Knex.Transaction, ids: string[], published: Versions, drafts: Versions) {
  const links = ids.flatMap((post_id) => {
    const versions = [...(published.get(post_id) ?? []), ...(drafts.get(post_id) ?? [])];
    return linkedEvents(versions).map((event_id) => ({ post_id, event_id }));
  });
  await trx('feed_links').whereIn('post_id', ids).delete();
  for (const rows of batches(links)) await trx('feed_links').insert(rows);
}

function* batches<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
}
