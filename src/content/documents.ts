import type { Core } from '@strapi/strapi';
import { lockIndex, outdateAnswers } from '../api/feed/feed-index/changes';
import { entryTypeOf, SITE_UID, vocabularyOf } from '../api/feed/feed-index/sources';
import { complete, renameClones } from './complete';
import { describeCover } from './cover-alt';
import { outsideWrites } from './direct-writes';
import { oneByOne } from './one-by-one';
import { projectSoon } from './projection';
import { beginWithShared, share } from './share';
import { keepShared } from './staff/keep-shared';
import { permit } from './staff/permit';
import { writeTerm } from './terms';
import { documentsOf, localesOf, publishes, rowsOf, WRITES, type Write } from './write';

type Next = () => Promise<unknown>;

/**
 * Every write of a post or an event, as one transaction: permit, complete and check, write, share, project. Registered in
 * register(), so that it is outermost and Strapi's own sync of locales happens inside it.
 */
export function watchDocuments(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const write = context as unknown as Write;
    if (!WRITES.has(write.action)) return next();
    const writer = writerOf(write.uid);
    return (writer ? inTurn(strapi, () => writer(write, next)) : next()) as never;
  });
}

type Writer = (write: Write, next: Next) => Promise<unknown>;

function writerOf(uid: string): Writer | undefined {
  if (entryTypeOf(uid)) return writeEntry;
  if (vocabularyOf(uid)) return writeTerm;
  return uid === SITE_UID ? writeSite : undefined;
}

/**
 * In a transaction, after the other writes of that transaction; a write that another one makes is part of its turn. The
 * index is locked before anything is read: what a write takes for free, such as a slug, must be so when it is committed,
 * and writers that lock first what they all lock in the end cannot wait for each other.
 */
const inTurn = (strapi: Core.Strapi, write: () => Promise<unknown>): Promise<unknown> =>
  strapi.db.transaction(async ({ trx }) => {
    if (outsideWrites.getStore()) return write();
    return oneByOne(trx, async () => {
      await lockIndex(strapi, trx);
      return outsideWrites.run('ours', write);
    });
  });

async function writeEntry(write: Write, next: Next): Promise<unknown> {
  const type = entryTypeOf(write.uid);
  if (!type) return next();
  const before = write.params.documentId ? await rowsOf(write.uid, write.params.documentId) : [];
  const hasSay = await permit(write);
  await beginWithShared(write, before);
  await complete(write, hasSay);
  const result = await (hasSay ? describeCover(write, next) : keepShared(write, before, next));
  await renameClones(write, result);
  const ids = documentsOf(write, result);
  const locales = (await localesOf(write)) ?? [...new Set(before.map((row) => row.locale))];
  for (const id of ids) await share(write, before, id, locales);
  await projectSoon(strapi, type, ids, publishes(write) ? locales : []);
  return result;
}

/** The site is one document in each locale; its links and its image are shared. */
async function writeSite(write: Write, next: Next): Promise<unknown> {
  const before = write.params.documentId ? await rowsOf(write.uid, write.params.documentId) : [];
  await permit(write);
  const result = await next();
  const published = { ...write, params: { ...write.params, status: 'published' } };
  for (const id of documentsOf(write, result)) await share(published, before, id, (await localesOf(write)) ?? []);
  await outdateAnswers(strapi);
  return result;
}
