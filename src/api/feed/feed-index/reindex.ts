import type { Core } from '@strapi/strapi';
import { ENTRY_TYPES, type EntryType } from '../../../feed/site';
import { VOCABULARIES } from '../../../feed/vocabulary';
import { recount } from './counts';
import { project, type Repair } from './project';
import { ENTRY_UIDS } from './sources';
import { projectTerms } from './terms';

/** Documents in a transaction: more make fewer segments for the search to merge, and take more memory. */
const BATCH = 200;

/** Documents in a batch after `after`, by their ids: published ones, and those that the index alone still knows. */
async function nextIds(strapi: Core.Strapi, type: EntryType, after: string): Promise<string[]> {
  const knex = strapi.db.connection;
  const table = strapi.db.metadata.get(ENTRY_UIDS[type]).tableName;
  const published = knex(table).whereNotNull('published_at').where('document_id', '>', after).distinct('document_id');
  const indexed = knex('feed_entries').where({ type }).where('document_id', '>', after).distinct('document_id');
  const [left, right] = [published, indexed].map((ids) => ids.orderBy('document_id').limit(BATCH));
  const rows = [...(await left!), ...(await right!)];
  return [...new Set(rows.map(({ document_id }: { document_id: string }) => document_id))].sort().slice(0, BATCH);
}

export type Progress = (done: number) => void;

/** Makes the whole index anew from the documents, a batch at a time, and says what it had to repair. */
export async function reindex(
  strapi: Core.Strapi,
  progress: Progress = () => {},
): Promise<Repair & { documents: number; terms: number }> {
  const repair = { upserted: 0, deleted: 0, documents: 0, terms: 0 };
  for (const vocabulary of VOCABULARIES) repair.terms += await projectTerms(strapi, vocabulary, []);
  for (const type of ENTRY_TYPES) {
    for (let ids = await nextIds(strapi, type, ''); ids.length; ids = await nextIds(strapi, type, ids.at(-1) ?? '')) {
      const { upserted, deleted } = await project(strapi, type, ids);
      repair.upserted += upserted;
      repair.deleted += deleted;
      repair.documents += ids.length;
      progress(repair.documents);
    }
  }
  await recount(strapi.db.connection);
  return repair;
}
