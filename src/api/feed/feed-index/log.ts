import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type Changes, type ChangesQuery, encodeToken, type FeedChange, type Token } from '../../../feed/changes';
import { presentEntry } from '../../../feed/present';
import { addressesOf } from '../../../feed/site';
import { siteOf } from '../../../site';
import { lockIndex, moveOn } from './changes';
import { readNames } from './naming';
import { readable } from './readable';
import { type EntryRow, indexedEntry } from './rows';

type Line = {
  version: number | string;
  at: number | string;
  op: 'upsert' | 'delete';
  type: FeedChange['type'];
} & Place;
type Place = { audience: string; document_id: string };

const place = ({ audience, document_id }: Place) => `${audience} ${document_id}`;

/**
 * Whether the log still knows what happened after this version, and came to it when the token says: another database, or
 * this one from a back-up, has come to the same number at another time.
 */
export async function remembers(knex: Knex, { version, at }: Token): Promise<boolean> {
  const state = await knex('feed_state').first('log_from', 'version', 'changed_at');
  const log = () => knex('feed_changes');
  const until = await log().where('version', '<=', version).max({ at: 'at' }).first();
  const next = await log().where('version', '>', version).min({ at: 'at' }).first();
  const isKnown = version >= Number(state.log_from) && version <= Number(state.version);
  return isKnown && Number(until?.at ?? 0) <= at && at <= Number(next?.at ?? state.changed_at);
}

/**
 * What changed since a token. An entry is told as it is now, so that what changed twice may be told twice alike.
 * @param version the index's version before anything is read
 */
export async function readChanges(
  strapi: Core.Strapi,
  { since, limit }: ChangesQuery,
  version: number,
): Promise<Changes> {
  const { lines, rows, meta } = await (since.phase === 'all'
    ? readAll(strapi, since, limit)
    : readLog(strapi, since, limit));
  return { data: await told(strapi, lines, rows, version), meta };
}

/** What is to be told, the rows it is told of, and how to go on. */
type Read = { lines: (Place & { type: FeedChange['type'] })[]; rows: EntryRow[]; meta: Changes['meta'] };

async function readAll(strapi: Core.Strapi, since: Token & { phase: 'all' }, limit: number): Promise<Read> {
  const rows: EntryRow[] = await strapi.db
    .connection('feed_entries as e')
    .where(
      (left) =>
        since.after && left.whereRaw('(e.document_id, e.audience) > (?, ?)', [since.after.id, since.after.audience]),
    )
    // As the index has them: by audience first, a whole language would be sorted for each page.
    .orderBy(['e.document_id', 'e.audience'])
    .limit(limit);
  const last = rows.at(-1);
  // What changed while everything was read is in the log after the version at which reading began.
  const token: Token =
    rows.length === limit && last
      ? { ...since, after: { audience: last.audience, id: last.document_id } }
      : { phase: 'log', version: since.version, at: since.at };
  return { lines: rows, rows, meta: { token: encodeToken(token), more: true } };
}

async function readLog(strapi: Core.Strapi, { version, at }: Token, limit: number): Promise<Read> {
  const knex = strapi.db.connection;
  const lines: Line[] = await knex('feed_changes').where('version', '>', version).orderBy('version').limit(limit);
  const once = [...new Map(lines.map((line) => [place(line), line])).values()];
  const rows: EntryRow[] = once.length
    ? await knex('feed_entries as e').whereIn(
        ['e.audience', 'e.document_id'],
        once.map((line) => [line.audience, line.document_id]),
      )
    : [];
  const last = lines.at(-1) ?? { version, at };
  const token = encodeToken({ phase: 'log', version: Number(last.version), at: Number(last.at) });
  return { lines: once, rows, meta: { token, more: lines.length === limit } };
}

/** An entry that is gone by now is told as gone, whatever its line said: the line that says so comes later. */
async function told(
  strapi: Core.Strapi,
  lines: Read['lines'],
  rows: EntryRow[],
  version: number,
): Promise<FeedChange[]> {
  const entries = new Map(readable(strapi, rows, (row) => [place(row), indexedEntry(row)] as const));
  const naming = await readNames(strapi.db.connection, version, { entries: [...entries.values()] });
  return lines.map((line): FeedChange => {
    const entry = entries.get(place(line));
    const { type, document_id: id, audience: locale } = line;
    return entry
      ? { op: 'upsert', type, id, locale, entry: presentEntry(entry, naming, siteOf(strapi)) }
      : { op: 'delete', type, id, locale };
  });
}

/** Forgets what is older than the log is kept. `now` is epoch milliseconds. */
export async function forgetOldChanges(strapi: Core.Strapi, now: number): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockIndex(strapi, trx);
    const old = trx('feed_changes').where('at', '<', now - siteOf(strapi).changesDays * 24 * 3_600_000);
    const last = await old.clone().max({ version: 'version' }).first();
    if (!last?.version) return;
    await trx('feed_state').update({ log_from: Number(last.version) });
    await trx('feed_changes').where('version', '<=', Number(last.version)).delete();
  });
}

/**
 * Lets copies start again when the addresses of all entries are others than before: each entry says something else, and no
 * line tells it.
 */
export async function forgetOldAddresses(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async (writing) => {
    const { trx } = writing;
    await lockIndex(strapi, trx);
    const addresses = addressesOf(siteOf(strapi));
    const state = await trx('feed_state').first('addresses');
    if (state.addresses === addresses) return;
    const { version } = await moveOn(strapi, writing, 1);
    await trx('feed_state').update({ addresses, log_from: version });
  });
}
