import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { IndexedEntry } from '../../../feed/entry';
import { lastWords, missed } from '../../../feed/parting';
import type { Projected } from '../../../feed/projection';
import { type Revision, revise, withdraw } from '../../../feed/revision';
import { lockIndex, outdateAnswers } from './changes';
import { insertRows } from './insert';

/** A content type, unlike the index, because it cannot be made again from the documents. */
const TABLE = 'feed_calendar_records';

/** Days for which calendars are told that an event has been withdrawn. */
const DAYS = 90;

/** More than a newsroom withdraws in three months; should it do so all the same, the latest ones are told. */
const MOST = 1000;

/**
 * `withdrawn` is the JSON of what the event's entries were, one for each audience, while calendars are told. As long as
 * another language publishes the event, it has those entries that audiences had in their own language and have no more.
 */
type RecordRow = {
  document_id: string;
  entry_id: string;
  sequence: number;
  fingerprint: string;
  withdrawn_at: number | string | null;
  withdrawn: string | null;
};

const revisionOf = ({ sequence, fingerprint, withdrawn_at }: RecordRow): Revision => ({
  sequence,
  fingerprint,
  withdrawnAt: withdrawn_at === null ? null : Number(withdrawn_at),
});

function numbered<Entry extends IndexedEntry>(entry: Entry, sequence: number | undefined): Entry {
  const { event } = entry.summary;
  if (!event || sequence === undefined) return entry;
  return { ...entry, summary: { ...entry.summary, event: { ...event, sequence } } };
}

const parting = (left: IndexedEntry[], kept: IndexedEntry[], { sequence }: Revision, now: number): IndexedEntry[] =>
  lastWords(left, kept).map((entry) => numbered({ ...entry, updatedAt: now }, sequence));

const parsed = (withdrawn: string | null | undefined): IndexedEntry[] => JSON.parse(withdrawn ?? '[]');

/**
 * Numbers the revisions of events, and remembers those that no language publishes any longer, in the transaction that
 * writes the index. `now` is epoch milliseconds.
 * @returns what is projected, with the number of each event's revision
 */
export async function keepCalendarRecords(
  trx: Knex.Transaction,
  ids: string[],
  before: IndexedEntry[],
  projected: Projected[],
  now: number,
): Promise<Projected[]> {
  const known: RecordRow[] = await trx(TABLE).whereIn('entry_id', ids);
  const was = new Map(known.map((row) => [row.entry_id, row]));
  const sequences = new Map<string, number>();
  const changed: RecordRow[] = [];
  for (const id of ids) {
    const row = was.get(id);
    const old = row && revisionOf(row);
    const published = projected.filter((entry) => entry.id === id);
    const event = published[0]?.summary.event;
    const left = before.filter((entry) => entry.id === id);
    if (!event && (!left.length || !old)) continue;
    const revision = event ? revise(old, event) : withdraw(old as Revision, now);
    if (event) sequences.set(id, revision.sequence);
    const kept = parsed(row?.withdrawn);
    const parted = event ? missed([...left, ...kept], published) : parting(left, kept, revision, now);
    const withdrawn = parted.length ? JSON.stringify(parted) : null;
    if (revision === old && withdrawn === row?.withdrawn) continue;
    const { sequence, fingerprint, withdrawnAt: withdrawn_at } = revision;
    changed.push({
      ...{ document_id: row?.document_id ?? createId(), entry_id: id },
      ...{ sequence, fingerprint, withdrawn_at, withdrawn },
    });
  }
  await insertRows(trx, TABLE, changed, { conflict: ['entry_id'] });
  return projected.map((entry) => numbered(entry, sequences.get(entry.id)));
}

const told = (knex: Knex) => knex<RecordRow>(TABLE).where('withdrawn_at', '>', 0).whereNotNull('withdrawn');

/** The events of which calendars are told that they have been withdrawn, as each audience saw them, the latest first. */
export async function readWithdrawn(knex: Knex): Promise<IndexedEntry[]> {
  const rows = await told(knex).orderBy('withdrawn_at', 'desc').limit(MOST).select('withdrawn');
  return rows.flatMap(({ withdrawn }) => parsed(withdrawn));
}

/** A withdrawn event as an audience last saw it in its own language. */
export async function findWithdrawn(knex: Knex, id: string, locale: string): Promise<IndexedEntry | undefined> {
  const row = await told(knex).where('entry_id', id).first('withdrawn');
  return parsed(row?.withdrawn).find(({ audience, isFallback }) => audience === locale && !isFallback);
}

/** Says no more of events that were withdrawn long ago; the numbers of their revisions are kept. */
export async function forgetWithdrawn(strapi: Core.Strapi, now: number): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const old = told(trx).where('withdrawn_at', '<', now - DAYS * 24 * 3_600_000);
    if (await old.update({ withdrawn: null })) await outdateAnswers(strapi);
  });
}
