import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addressesOf, audiencesOf, type Site } from '../../../feed/site';
import { siteOf } from '../../../site';
import { alone } from './alone';

/** Grows when the tables or what stands in them change: they hold nothing that reindex cannot make again, so they are simply made anew. */
const SHAPE = 18;

const TABLES = [
  ...['feed_entries', 'feed_entry_terms', 'feed_terms', 'feed_links', 'feed_texts', 'feed_search'],
  ...['feed_counts', 'feed_changes', 'feed_state'],
];

/**
 * PostgreSQL sorts text by the rules of a language; keys, days and ids must sort by their characters on both. `inKey`: a
 * table that is all key is one tree in SQLite instead of two.
 */
const types = (client: string) =>
  client === 'postgres'
    ? { id: 'bigserial primary key', text: 'text collate "C"', json: 'text', instant: 'bigint', inKey: '' }
    : { id: 'integer primary key', text: 'text', json: 'text', instant: 'integer', inKey: 'without rowid' };

function statements(client: string, version: number): string[] {
  const { id, text, json, instant, inKey } = types(client);
  return [
    `create table feed_entries (id ${id}, audience ${text} not null, document_id ${text} not null, type ${text} not null,
      locale ${text} not null, is_fallback integer not null, slug ${text} not null, date ${text} not null,
      updated_at ${instant} not null, featured integer not null, starts_at ${instant}, ends_at ${instant},
      first_day ${text}, last_day ${text}, source_id integer not null, text_id integer not null,
      summary ${json} not null, content ${json} not null, detail ${json} not null)`,
    'create unique index feed_entries_document on feed_entries (document_id, audience)',
    'create index feed_entries_type on feed_entries (type, document_id)',
    'create index feed_entries_text on feed_entries (text_id)',
    'create index feed_entries_slug on feed_entries (type, slug, audience)',
    // The text’s id and the type too, so that a search for a rare word, and counting, walk along the index and not the rows.
    'create index feed_entries_date on feed_entries (audience, is_fallback, date desc, document_id, text_id, type)',
    'create index feed_entries_date_all on feed_entries (audience, date desc, document_id, text_id, locale, type)',
    'create index feed_entries_start on feed_entries (audience, starts_at, document_id) where starts_at is not null',
    'create index feed_entries_end on feed_entries (audience, ends_at) where ends_at is not null',
    'create index feed_entries_featured on feed_entries (audience, is_fallback, date desc, document_id) where featured = 1',
    'create index feed_entries_featured_all on feed_entries (audience, date desc, document_id) where featured = 1',
    `create table feed_entry_terms (audience ${text} not null, document_id ${text} not null, vocabulary ${text} not null,
      key ${text} not null, is_fallback integer not null, date ${text} not null,
      primary key (document_id, audience, vocabulary, key)) ${inKey}`,
    // In the order of the feed, so that the entries of one term are read as the whole list is: a page and no more.
    'create index feed_entry_terms_key on feed_entry_terms (audience, vocabulary, key, date desc, document_id, is_fallback)',
    `create table feed_counts (audience ${text} not null, is_fallback integer not null, facet ${text} not null,
      key ${text} not null, count integer not null, primary key (audience, is_fallback, facet, key)) ${inKey}`,
    `create table feed_terms (vocabulary ${text} not null, key ${text} not null, name_en text not null, name_fr text not null,
      primary key (vocabulary, key)) ${inKey}`,
    `create table feed_links (post_id ${text} not null, event_id ${text} not null, primary key (post_id, event_id)) ${inKey}`,
    'create index feed_links_event on feed_links (event_id)',
    ...texts(client),
    `create table feed_changes (version ${id}, op text not null, type ${text} not null, document_id ${text} not null,
      audience ${text} not null, at ${instant} not null)`,
    `create table feed_state (id integer primary key, shape integer not null, version ${instant} not null, changed_at ${instant} not null,
      log_from ${instant} not null, audiences text not null default '', addresses text not null default '')`,
    `insert into feed_state (id, shape, version, changed_at, log_from) values (1, ${SHAPE}, ${version}, 0, ${version})`,
  ];
}

/**
 * The analysed texts, with a fingerprint of what they were made of, since FTS5 keeps words only. What PostgreSQL
 * has of them is told in stems.ts.
 */
function texts(client: string): string[] {
  const { id, text } = types(client);
  const columns = `id ${id}, document_id ${text} not null, locale ${text} not null, fingerprint ${text} not null`;
  const unique = 'create unique index feed_texts_document on feed_texts (document_id, locale)';
  return client === 'postgres'
    ? [
        `create table feed_texts (${columns}, stems ${text} not null, words tsvector)`,
        // Out of the rows, which would otherwise be so large that reading all of them is taken for cheaper than the index.
        'alter table feed_texts alter stems set storage external',
        unique,
        'create index feed_texts_words on feed_texts using gin (words)',
        'create index feed_texts_large on feed_texts (id) where words is null',
      ]
    : [
        `create table feed_texts (${columns})`,
        unique,
        `create virtual table feed_search using fts5 (title, excerpt, body, content='', contentless_delete=1,
          tokenize="ascii")`,
      ];
}

/** For whom the index is made, and by which rules of time zones: those that Node brings, of which days and offsets follow. */
export const madeFor = (site: Site): string => `${audiencesOf(site)}; ${process.versions.tz ?? ''}`;

type State = { shape: number; version: number | string };

async function stateOf(knex: Knex): Promise<State | undefined> {
  return (await knex.schema.hasTable('feed_state')) ? knex('feed_state').first('shape', 'version') : undefined;
}

/**
 * Makes the tables of the index where they are missing or of an older shape. They are not content types: these would
 * add eight columns and three indexes to every row, and `strapi transfer` would carry an index that belongs elsewhere.
 * The version goes on from where it was: readers and caches hold on to it. It moves on by one, so that copies of the feed
 * start again: no line will tell them what left the index while it was made anew.
 */
export async function ensureTables(strapi: Core.Strapi): Promise<void> {
  await alone(strapi, async (trx) => {
    const state = await stateOf(trx);
    if (state?.shape === SHAPE) return;
    for (const table of TABLES) await trx.schema.dropTableIfExists(table);
    const version = state ? Number(state.version) + 1 : 0;
    for (const statement of statements(strapi.db.dialect.client, version)) await trx.raw(statement);
    const site = siteOf(strapi);
    await trx('feed_state').update({ audiences: madeFor(site), addresses: addressesOf(site) });
  });
}
