import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { outdateAnswers } from '../api/feed/feed-index/changes';
import { documentsWithFile, isOnMasthead } from '../api/feed/feed-index/files';
import { project } from '../api/feed/feed-index/project';
import { entryTypeOf, SITE_UID, vocabularyOf } from '../api/feed/feed-index/sources';
import { projectTerms } from '../api/feed/feed-index/terms';
import { projectNow } from './projection';

/** Says that a document write is under way, which projects at its own end. */
export const outsideWrites = new AsyncLocalStorage<'ours'>();

type Params = { where?: object; data?: unknown };
type Method = (uid: string, params: Params) => Promise<unknown>;
const METHODS = ['create', 'createMany', 'update', 'updateMany', 'delete', 'deleteMany'] as const;

const documentIds = (rows: { documentId: string }[]) => [...new Set(rows.map(({ documentId }) => documentId))];

/**
 * Lets the index follow writes that never pass the document service: `strapi.db.query(...)` of any kind, which is also
 * how Strapi deletes a locale and replaces a file. Lifecycle hooks would run outside the write's transaction, so the
 * entity manager's own methods are wrapped.
 */
export function watchDirectWrites(strapi: Core.Strapi): void {
  const manager = strapi.db.entityManager as unknown as Record<string, Method>;
  for (const method of METHODS) {
    const original = manager[method] as Method;
    manager[method] = (uid, params) => {
      if (outsideWrites.getStore() || !isWatched(uid)) return original.call(manager, uid, params);
      return strapi.db.transaction(() =>
        outsideWrites.run('ours', () => follow(strapi, uid, params, () => original.call(manager, uid, params))),
      );
    };
  }
}

const FILE = 'plugin::upload.file';
const isWatched = (uid: string) => Boolean(entryTypeOf(uid) || vocabularyOf(uid) || uid === FILE || uid === SITE_UID);

async function follow(
  strapi: Core.Strapi,
  uid: string,
  params: Params,
  write: () => Promise<unknown>,
): Promise<unknown> {
  const matched = async () => (params.where ? strapi.db.query(uid).findMany({ where: params.where }) : []);
  const before = await matched();
  const files: number[] = uid === FILE ? before.map(({ id }: { id: number }) => id) : [];
  const using = await documentsWithFile(strapi, files);
  const changesSite = uid === SITE_UID || (await isOnMasthead(strapi, files));
  const result = await write();
  const type = entryTypeOf(uid);
  const vocabulary = vocabularyOf(uid);
  if (type) {
    const ids = documentIds([...before, ...(await created(strapi, uid, result))]);
    await projectNow(strapi, type, new Map(ids.map((id) => [id, new Set()])));
  }
  if (vocabulary)
    await projectTerms(
      strapi,
      vocabulary,
      before.map(({ key }: { key: string }) => key),
    );
  for (const [usedBy, ids] of using) await project(strapi, usedBy, ids);
  if (changesSite) await outdateAnswers(strapi);
  return result;
}

/** Rows that a create has made: itself, or the ids that createMany gives back. */
async function created(strapi: Core.Strapi, uid: string, result: unknown): Promise<{ documentId: string }[]> {
  const { documentId, ids } = (result ?? {}) as { documentId?: string; ids?: number[] };
  if (documentId) return [{ documentId }];
  if (!ids?.length) return [];
  // SQLite gives back the last id of a batch only: the newest rows are found by counting back from it.
  const { count = ids.length } = result as { count?: number };
  const from = Math.max(...ids) - count + 1;
  return strapi.db.query(uid).findMany({ where: { id: { $gte: Math.min(from, ...ids) } }, select: ['documentId'] });
}
