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
 * reads documents that another one is about to change. On SQLite a transaction has the database to itself from its
 * beginning (src/sqlite-turns.ts).
 */
export async function lockIndex(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') await trx('feed_state').select('id').forUpdate();
}

/** Writes the log and moves the version on; a projection that changed nothing leaves both alone. */
export async function logChanges(strapi: Core.Strapi, writing: Writing, changes: Change[]): Promise<void> {
  if (!changes.length) return;
  const { version, changedAt: at } = await moveOn(strapi, writing, changes.length);
  const first = version - changes.length + 1;
  const lines = changes.map((change, index) => ({ ...change, version: first + index, at }));
  await insertRows(writing.trx, 'feed_changes', lines);
}

/** All answers are made anew, as for the site's settings, which stand in them and are no entry. */
export async function outdateAnswers(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async (writing) => {
    await lockIndex(strapi, writing.trx);
    await moveOn(strapi, writing, 1);
  });
}

/**
 * Moves the version on. Once the transaction is committed this process knows, and on PostgreSQL every other node is
 * told.
 */
export async function moveOn(strapi: Core.Strapi, { trx, onCommit }: Writing, by: number): Promise<IndexState> {
  const { version, changedAt } = await indexState(trx);
  // Clocks of several nodes differ: the time goes on with the version all the same.
  const state = { version: version + by, changedAt: Math.max(Date.now(), changedAt) };
  await trx('feed_state').update({ version: state.version, changed_at: state.changedAt });
  if (isPostgres(trx)) await trx.raw(`notify ${CHANNEL}`);
  onCommit(() => watchOf(strapi).saw(state));
  return state;
}

/** The number and the time (epoch milliseconds) of the last change. */
export async function indexState(knex: Knex): Promise<IndexState> {
  const { version, changed_at } = await knex('feed_state').first('version', 'changed_at');
  return { version: Number(version), changedAt: Number(changed_at) };
}
