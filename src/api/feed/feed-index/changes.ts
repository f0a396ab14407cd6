import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryType } from '../../../feed/site';
import { isPostgres } from './dialect';
import { insertRows } from './insert';
import { CHANNEL, type IndexState, watchOf } from './watch';

/** A transaction of Strapi's, as far as the index needs it. */
export type Writing = { trx: Knex.Transaction; onCommit: (done: () => void) => void };

/** One line of the index's log: an entry of an audience came, changed or went. */
export type Change = { op: 'upsert' | 'delete'; type: EntryType; document_id: string; audience: string };

/**
 * One writer of the index at a time, so that versions are committed in the order of their numbers and no projection
 * reads documents that another one is about to change. SQLite has one writer anyway.
 */
export async function lockIndex(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') await trx('feed_state').select('id').forUpdate();
}

/**
 * Writes the log and moves the version on; a projection that changed nothing leaves both alone. Once the transaction is
 * committed this process knows, and on PostgreSQL every other node is told.
 */
export async function logChanges(strapi: Core.Strapi, { trx, onCommit }: Writing, changes: Change[]): Promise<void> {
  if (!changes.length) return;
  const { version } = await trx('feed_state').first('version');
  const at = Date.now();
  const lines = changes.map((change, index) => ({ ...change, version: Number(version) + index + 1, at }));
  await insertRows(trx, 'feed_changes', lines);
  const state = { version: Number(version) + changes.length, changedAt: at };
  await trx('feed_state').update({ version: state.version, changed_at: at });
  if (isPostgres(trx)) await trx.raw(`notify ${CHANNEL}`);
  onCommit(() => watchOf(strapi).saw(state));
}

/** The number and the time (epoch milliseconds) of the last change. */
export async function indexState(knex: Knex): Promise<IndexState> {
  const { version, changed_at } = await knex('feed_state').first('version', 'changed_at');
  return { version: Number(version), changedAt: Number(changed_at) };
}
