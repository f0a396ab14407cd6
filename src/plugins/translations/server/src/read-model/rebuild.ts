import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { ENTRY_TYPES, type EntryType, localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import { followDocuments } from './follow';

/** Documents in a transaction. */
const BATCH = 500;

const tableOf = (strapi: Core.Strapi, type: EntryType) => strapi.db.metadata.get(ENTRY_UIDS[type]).tableName;

/** Documents in a batch after `after`, by their ids: those that exist, and those that the desk alone still knows. */
async function nextIds(strapi: Core.Strapi, type: EntryType, after: string): Promise<string[]> {
  const knex = strapi.db.connection;
  const existing = knex(tableOf(strapi, type)).where('document_id', '>', after);
  const listed = knex('desk_translations').where({ type }).where('document_id', '>', after);
  const lists = await Promise.all(
    [existing, listed].map((ids) => ids.distinct('document_id').orderBy('document_id').limit(BATCH)),
  );
  const ids = lists.flat().map(({ document_id }: { document_id: string }) => document_id);
  return [...new Set(ids)].sort().slice(0, BATCH);
}

/** Fills the desk's tables from documents and facts, a batch at a time. @returns the number of documents read */
export async function rebuildDesk(strapi: Core.Strapi): Promise<number> {
  let count = 0;
  for (const type of ENTRY_TYPES) {
    for (let ids = await nextIds(strapi, type, ''); ids.length; ids = await nextIds(strapi, type, ids.at(-1) ?? '')) {
      await followDocuments(strapi, type, new Map(ids.map((id) => [id, new Set()])), true);
      count += ids.length;
    }
  }
  return count;
}

/** Every new row has a new id: where the sums of ids in a locale are equal, the desk has seen them all. */
async function sumsOf(strapi: Core.Strapi, type: EntryType): Promise<[existing: string, listed: string]> {
  const knex = strapi.db.connection;
  const sums = async (name: string, column: string, rows: Knex.QueryBuilder) => {
    const found: { locale: string; ids: number | string }[] = await rows
      .select({ locale: name })
      .sum({ ids: column })
      .groupBy(name);
    return new Map(found.map(({ locale, ids }) => [locale, Number(ids)]));
  };
  const existing = await sums('locale', 'id', knex(tableOf(strapi, type)));
  const once = knex('desk_translations').where({ type }).distinct('document_id', 'source', 'source_ids').as('once');
  const sources = await sums('source', 'source_ids', knex.from(once));
  const targets = await sums('target', 'target_ids', knex('desk_translations').where({ type }));
  const told = (ids: (locale: string) => number) => localeCodes(siteOf(strapi)).map(ids).join(' ');
  return [
    told((locale) => existing.get(locale) ?? 0),
    told((locale) => (sources.get(locale) ?? 0) + (targets.get(locale) ?? 0)),
  ];
}

/** The check at start: the tables may be new, and `strapi import` and `strapi transfer` write past every hook. */
export async function repairDesk(strapi: Core.Strapi): Promise<void> {
  const sums = await Promise.all(ENTRY_TYPES.map((type) => sumsOf(strapi, type)));
  if (sums.every(([existing, listed]) => existing === listed)) return;
  strapi.log.info('The translators’ desk differs from the documents: rebuilding it.');
  strapi.log.info(`The translators’ desk is rebuilt: ${await rebuildDesk(strapi)} documents read.`);
}
