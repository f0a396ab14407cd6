import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkedEvents, projectDocument } from '../../../feed/projection';
import type { EntryType } from '../../../feed/site';
import { siteOf } from '../../../site';
import { keepCalendarRecords } from './calendar-records';
import { type Change, lockIndex, logChanges, outdateAnswers } from './changes';
import { moveCounts } from './counts';
import { isOneOf } from './dialect';
import { rememberFormerSlugs } from './former-slugs';
import { insertRows } from './insert';
import { loadPublished, loadUnmodifiedDrafts, type Versions } from './published';
import { readable } from './readable';
import { type EntryRow, entryRow, indexedEntry, sameRow, type TermRow, termRows } from './rows';
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
    const published = await loadPublished(strapi, trx, type, ids);
    const before: EntryRow[] = await trx('feed_entries').where(isOneOf(trx, 'document_id', ids));
    const found = ids.flatMap((id) => projectDocument(type, published.get(id) ?? [], siteOf(strapi)));
    const told = () => readable(strapi, before, indexedEntry);
    const projected = type === 'event' ? await keepCalendarRecords(trx, ids, told(), found, Date.now()) : found;
    const textIds = await writeTexts(trx, ids, projected);
    const after = projected.map((entry) => entryRow(entry, textIds));
    const changes = difference(before, after);
    const terms = projected.flatMap(termRows);
    const oldTerms = await writeEntries(trx, ids, before, after, terms);
    await moveCounts(trx, { entries: before, terms: oldTerms }, { entries: after, terms });
    const isLinkedAnew = type === 'program-post' && (await relink(strapi, trx, ids, published));
    await rememberFormerSlugs(strapi, before, after);
    await logChanges(strapi, { trx, onCommit }, changes);
    // What an entry is linked with stands on pages of entries alone, which no line tells.
    if (isLinkedAnew && !changes.length) await outdateAnswers(strapi);
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

/** Writes what differs only: most documents of a rebuilt index are right already. */
async function writeEntries(
  trx: Knex.Transaction,
  ids: string[],
  before: EntryRow[],
  after: EntryRow[],
  terms: TermRow[],
): Promise<TermRow[]> {
  const now = new Set(after.map(place));
  const old = new Map(before.map((row) => [place(row), row]));
  const gone = before.filter((row) => !now.has(place(row)));
  for (const { audience, document_id } of gone) await trx('feed_entries').where({ audience, document_id }).delete();
  const differs = (row: EntryRow) => {
    const was = old.get(place(row));
    return !was || was.source_id !== row.source_id || was.text_id !== row.text_id || !sameRow(was, row);
  };
  await insertRows(trx, 'feed_entries', after.filter(differs), { conflict: ['document_id', 'audience'] });
  return replace(trx, 'feed_entry_terms', 'document_id', ids, terms);
}

type Link = { post_id: string; event_id: string };

/**
 * Makes the links of posts to events those that were published. An event that came out later is named by the draft alone,
 * as long as that says what was published; a draft that has gone on says nothing, and the links stay.
 * @returns whether there are others now
 */
async function relink(strapi: Core.Strapi, trx: Knex.Transaction, ids: string[], published: Versions) {
  const drafts = await loadUnmodifiedDrafts(strapi, trx, published);
  const known: Link[] = await trx('feed_links').where(isOneOf(trx, 'post_id', ids));
  const links = ids.flatMap((post_id) => {
    const versions = [...(published.get(post_id) ?? []), ...(drafts.get(post_id) ?? [])];
    const named = linkedEvents(versions).map((event_id) => ({ post_id, event_id }));
    const isAhead = published.has(post_id) && !drafts.has(post_id);
    return isAhead ? [...named, ...known.filter((link) => link.post_id === post_id)] : named;
  });
  const text = ({ post_id, event_id }: Link) => `${post_id} ${event_id}`;
  const once = [...new Map(links.map((link) => [text(link), link])).values()];
  await replace(trx, 'feed_links', 'post_id', ids, once, known);
  return once.length !== known.length || once.some((link) => !known.map(text).includes(text(link)));
}

/** Makes the rows of these documents in a table those that are given; `known` when they have been read. @returns those that were there */
async function replace<Row extends Record<string, string | number>>(
  trx: Knex.Transaction,
  table: string,
  owner: string,
  ids: string[],
  rows: Row[],
  known?: Row[],
): Promise<Row[]> {
  const before: Row[] = known ?? (await trx(table).where(isOneOf(trx, owner, ids)));
  const columns = Object.keys(before[0] ?? {});
  const text = (row: Row) => columns.map((column) => row[column]).join(' ');
  const [old, now] = [new Set(before.map(text)), new Set(rows.map(text))];
  for (const row of before.filter((was) => !now.has(text(was)))) await trx(table).where(row).delete();
  await insertRows(trx, table, before.length ? rows.filter((row) => !old.has(text(row))) : rows);
  return before;
}
