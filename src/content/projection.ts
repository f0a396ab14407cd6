import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { lockIndex } from '../api/feed/feed-index/changes';
import { project } from '../api/feed/feed-index/project';
import { ENTRY_TYPES, type EntryType } from '../feed/site';
import { followDocuments, type Written } from '../plugins/translations/server/src/read-model/follow';

/** Documents of a batch, each with the locales that were published. */
const waiting = new AsyncLocalStorage<Map<EntryType, Map<string, Set<string>>>>();

/** What is derived from documents, made anew: the feed's index and the translators' desk. */
export async function projectNow(strapi: Core.Strapi, type: EntryType, written: Written): Promise<void> {
  await project(strapi, type, [...written.keys()]);
  await followDocuments(strapi, type, written);
}

/**
 * Projects documents at the end of a write, or at the end of the batch that the write is part of.
 * @param published the locales that the write has published
 */
export async function projectSoon(
  strapi: Core.Strapi,
  type: EntryType,
  ids: string[],
  published: readonly string[] = [],
): Promise<void> {
  const batch = waiting.getStore()?.get(type);
  if (!batch) return projectNow(strapi, type, new Map(ids.map((id) => [id, new Set(published)])));
  for (const id of ids) batch.set(id, new Set([...(batch.get(id) ?? []), ...published]));
}

/**
 * Many writes as one transaction with one projection at its end, which is several times quicker than one for each.
 * When it fails inside a larger transaction, it alone is taken back.
 */
export async function inOneBatch(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    // Before its first slug is chosen: the next publish may want the same.
    await lockIndex(strapi, trx);
    const batch = new Map(ENTRY_TYPES.map((type) => [type, new Map<string, Set<string>>()]));
    await trx.raw('savepoint batch');
    try {
      await waiting.run(batch, work);
      for (const [type, written] of batch) await projectNow(strapi, type, written);
    } catch (error) {
      await trx.raw('rollback to savepoint batch');
      throw error;
    }
  });
}
