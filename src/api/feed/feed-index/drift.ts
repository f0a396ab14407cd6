import type { Core } from '@strapi/strapi';
import { ENTRY_TYPES, type EntryType, localeCodes } from '../../../feed/site';
import { VOCABULARIES } from '../../../feed/vocabulary';
import { siteOf } from '../../../site';
import { reindex } from './reindex';
import { ENTRY_UIDS } from './sources';
import { madeFor } from './tables';
import { projectTerms } from './terms';

const numbers = (row: Record<string, unknown> | undefined) => [Number(row?.rows), Number(row?.ids ?? 0)].join(' ');

/** Every publish makes a new row: equal counts and sums of ids mean that the index has seen the last one. */
async function hasDrifted(strapi: Core.Strapi, type: EntryType): Promise<boolean> {
  const knex = strapi.db.connection;
  const table = strapi.db.metadata.get(ENTRY_UIDS[type]).tableName;
  const [published] = await knex(table)
    .whereNotNull('published_at')
    .whereNotNull('publication_date')
    .whereIn('locale', localeCodes(siteOf(strapi)))
    .count({ rows: '*' })
    .sum({ ids: 'id' });
  const [indexed] = await knex('feed_entries')
    .where({ type, is_fallback: 0 })
    .count({ rows: '*' })
    .sum({ ids: 'source_id' });
  return numbers(published) !== numbers(indexed);
}

/** Counts say nothing of fallbacks, nor of what a clock shows: for whom and how the index was made is kept beside it. */
async function isMadeOtherwise(strapi: Core.Strapi): Promise<boolean> {
  const { audiences } = await strapi.db.connection('feed_state').first('audiences');
  return audiences !== madeFor(siteOf(strapi));
}

/**
 * The cheap check at start: `strapi import` and `strapi transfer` write past every hook, and config/site.ts may name
 * other languages or fallbacks than before, and another Node other rules of time zones.
 */
export async function repairDrift(strapi: Core.Strapi): Promise<void> {
  for (const vocabulary of VOCABULARIES) await projectTerms(strapi, vocabulary, []);
  const drifted: string[] = (await isMadeOtherwise(strapi)) ? ['languages, fallbacks or time zones'] : [];
  for (const type of ENTRY_TYPES) if (await hasDrifted(strapi, type)) drifted.push(type);
  if (!drifted.length) return;
  strapi.log.info(`The feed index differs from the newsroom (${drifted.join(', ')}): rebuilding it.`);
  const { documents, upserted, deleted } = await reindex(strapi);
  await strapi.db.connection('feed_state').update({ audiences: madeFor(siteOf(strapi)) });
  strapi.log.info(
    `The feed index is rebuilt: ${documents} documents read, ${upserted} rows written, ${deleted} deleted.`,
  );
}
