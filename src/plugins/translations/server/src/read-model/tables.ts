import type { Core } from '@strapi/strapi';
import { alone } from '../../../../../api/feed/feed-index/alone';

/** Grows when the tables change, or what is computed into them: they are then made anew and filled from documents and facts. */
const SHAPE = 3;

const TABLES = ['desk_translations', 'desk_pairs', 'desk_pair_words', 'desk_state'];

/** PostgreSQL sorts text by the rules of a language; what is paged must sort by its characters on both databases. */
const types = (client: string) =>
  client === 'postgres'
    ? { id: 'bigserial primary key', text: 'text collate "C"', instant: 'bigint', clustered: '' }
    : { id: 'integer primary key', text: 'text', instant: 'integer', clustered: 'without rowid' };

function statements(client: string): string[] {
  const { id, text, instant, clustered } = types(client);
  return [
    `create table desk_translations (document_id ${text} not null, target ${text} not null, type ${text} not null,
      source ${text} not null, title ${text} not null, target_title ${text}, title_key ${text} not null,
      search ${text} not null, program ${text}, state ${text} not null, words integer not null,
      changed_at ${instant} not null, assignee integer, due_date ${text}, due_key ${text} not null,
      source_ids ${instant} not null, target_ids ${instant} not null, primary key (document_id, target))`,
    'create index desk_translations_changed on desk_translations (changed_at, document_id, target)',
    'create index desk_translations_title on desk_translations (title_key, document_id, target)',
    'create index desk_translations_words on desk_translations (words, document_id, target)',
    'create index desk_translations_due on desk_translations (due_key, document_id, target)',
    'create index desk_translations_coverage on desk_translations (target, type, source, state, words)',
    'create index desk_translations_assignee on desk_translations (assignee) where assignee is not null',
    `create table desk_pairs (id ${id}, source_locale ${text} not null, target_locale ${text} not null,
      source_key ${text} not null, target_key ${text} not null, source text not null, target text not null,
      at ${text} not null)`,
    'create unique index desk_pairs_key on desk_pairs (source_key, target_key, source_locale, target_locale)',
    `create table desk_pair_words (word ${text} not null, count integer not null, pair_id ${instant} not null,
      primary key (word, count, pair_id)) ${clustered}`,
    'create table desk_state (id integer primary key, shape integer not null)',
    `insert into desk_state (id, shape) values (1, ${SHAPE})`,
  ];
}

/** Makes the tables of the desk where they are missing or of an older shape (docs/decisions/0023). */
export async function ensureDeskTables(strapi: Core.Strapi): Promise<void> {
  await alone(strapi, async (trx) => {
    const state = (await trx.schema.hasTable('desk_state')) ? await trx('desk_state').first('shape') : undefined;
    if (state?.shape === SHAPE) return;
    for (const table of TABLES) await trx.schema.dropTableIfExists(table);
    for (const statement of statements(strapi.db.dialect.client)) await trx.raw(statement);
  });
}
