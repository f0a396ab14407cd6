import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ENTRY_TYPES, type EntryType } from '../../../feed/site';
import { VOCABULARIES } from '../../../feed/vocabulary';
import { recount } from './counts';
import { project, type Repair } from './project';
import { ENTRY_UIDS } from './sources';
import { projectTerms } from './terms';

/** Documents that are in memory at a time. */
const BATCH = 200;

/** Batches in a transaction: more write fewer pages and segments, and keep other writers waiting for longer; these half a second. */
const BATCHES = 3;

/** Documents in a batch after `after`, by their ids: published ones, and those that the index alone still knows. */
async function nextIds(strapi: Core.Strapi, trx: Knex, type: EntryType, after: string): Promise<string[]> {
  const table = strapi.db.metadata.get(ENTRY_UIDS[type]).tableName;
  const published = trx(table).whereNotNull('published_at').where('document_id', '>', after).distinct('document_id');
  const indexed = trx('feed_entries').where({ type }).where('document_id', '>', after).distinct('document_id');
  const [left, right] = [published, indexed].map((ids) => ids.orderBy('document_id').limit(BATCH));
  const rows = [...(await left!), ...(await right!)];
  return [...new Set(rows.map(({ document_id }: { document_id: string }) => document_id))].sort().slice(0, BATCH);
}

export type Progress = (done: number) => void;

type Work = { strapi: Core.Strapi; type: EntryType; done: Repair & { documents: number }; progress: Progress };

/** Documents after `after`, as many as a transaction takes. @returns the last of them, nothing when there were fewer */
async function projectSome({ strapi, type, done, progress }: Work, trx: Knex, after: string) {
  let last = after;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const ids = await nextIds(strapi, trx, type, last);
    const { upserted, deleted } = await project(strapi, type, ids);
    done.upserted += upserted;
    done.deleted += deleted;
    done.documents += ids.length;
    progress(done.documents);
    if (ids.length < BATCH) return undefined;
    last = ids.at(-1) as string;
  }
  return last;
}

/** Makes the whole index anew from the documents, a batch at a time, and says what it had to repair. */
export async function reindex(
  strapi: Core.Strapi,
  progress: Progress = () => {},
): Promise<Repair & { documents: number; terms: number }> {
  const done = { upserted: 0, deleted: 0, documents: 0 };
  let terms = 0;
  for (const vocabulary of VOCABULARIES) terms += await projectTerms(strapi, vocabulary, []);
  for (const type of ENTRY_TYPES) {
    const work = { strapi, type, done, progress };
    let last: string | undefined = '';
    while (last !== undefined) {
      const after: string = last;
      last = await strapi.db.transaction(({ trx }) => projectSome(work, trx, after));
    }
  }
  await recount(strapi);
  return { ...done, terms };
}
