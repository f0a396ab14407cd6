import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { project } from '../api/feed/feed-index/project';
import { ENTRY_TYPES, type EntryType } from '../feed/site';

const waiting = new AsyncLocalStorage<Map<EntryType, Set<string>>>();

/** Projects documents at the end of a write, or at the end of the batch that the write is part of. */
export async function projectSoon(strapi: Core.Strapi, type: EntryType, ids: string[]): Promise<void> {
  const batch = waiting.getStore();
  if (!batch) await project(strapi, type, ids);
  else for (const id of ids) batch.get(type)?.add(id);
}

/**
 * Many writes as one transaction with one projection at its end, which is several times quicker than one for each.
 * When it fails inside a larger transaction, it alone is taken back.
 */
export async function inOneBatch(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const batch = new Map(ENTRY_TYPES.map((type) => [type, new Set<string>()]));
    await trx.raw('savepoint batch');
    try {
      await waiting.run(batch, work);
      for (const [type, ids] of batch) await project(strapi, type, [...ids]);
    } catch (error) {
      await trx.raw('rollback to savepoint batch');
      throw error;
    }
  });
}
