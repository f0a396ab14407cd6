import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { ENTRY_TYPES, type EntryType } from '../../../feed/site';
import type { Vocabulary } from '../../../feed/vocabulary';
import { type Change, lockIndex, logChanges, outdateAnswers } from './changes';
import { isOneOf } from './dialect';
import { project } from './project';
import { TERM_SOURCES } from './sources';

type TermRow = { vocabulary: string; key: string; name_en: string; name_fr: string };

/** The entries that carry one of these keys. */
async function carriers(trx: Knex.Transaction, vocabulary: Vocabulary, keys: string[]): Promise<Change[]> {
  if (!keys.length) return [];
  const rows = await trx('feed_entry_terms as t')
    .join('feed_entries as e', (on) => on.on('e.document_id', 't.document_id').andOn('e.audience', 't.audience'))
    .where('t.vocabulary', vocabulary)
    .where(isOneOf(trx, 't.key', keys))
    .distinct('e.type', 'e.document_id', 'e.audience');
  return rows.map((row) => ({ op: 'upsert' as const, ...row })) as Change[];
}

const keyed = (rows: TermRow[]) => new Map(rows.map((row) => [row.key, row]));

/**
 * Makes the index call the terms of a vocabulary as its documents do. A new name is a change of every entry that
 * carries the term; an entry whose term has gone or has another key is projected anew.
 * @param keys keys that the terms had before the write
 */
export async function projectTerms(strapi: Core.Strapi, vocabulary: Vocabulary, keys: string[]): Promise<number> {
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    await lockIndex(strapi, trx);
    const { uid, en, fr } = TERM_SOURCES[vocabulary];
    const terms: Record<string, string>[] = await strapi.db.query(uid).findMany({ select: ['key', en, fr] });
    const before: TermRow[] = await trx('feed_terms').where({ vocabulary });
    const after = terms.map((term) => ({
      vocabulary,
      key: `${term.key}`,
      name_en: term[en] ?? '',
      name_fr: term[fr] ?? '',
    }));
    const [old, now] = [keyed(before), keyed(after)];
    const changed = after.filter((row) => !isDeepStrictEqual({ ...old.get(row.key) }, row));
    const gone = before.filter((row) => !now.has(row.key));
    for (const { key } of gone) await trx('feed_terms').where({ vocabulary, key }).delete();
    for (const row of changed) await trx('feed_terms').insert(row).onConflict(['vocabulary', 'key']).merge();
    const renamed = changed.map(({ key }) => key);
    const told = await carriers(trx, vocabulary, renamed);
    await logChanges(strapi, { trx, onCommit }, told);
    // Answers name the terms that are asked for, too, even where no entry carries them.
    if (!told.length && (changed.length || gone.length)) await outdateAnswers(strapi);
    const lost = [...new Set([...keys, ...gone.map(({ key }) => key)])].filter((key) => !now.has(key));
    await projectCarriers(strapi, await carriers(trx, vocabulary, lost));
    return changed.length + gone.length;
  });
}

async function projectCarriers(strapi: Core.Strapi, changes: Change[]): Promise<void> {
  const ids = (type: EntryType) => [
    ...new Set(changes.filter((change) => change.type === type).map((change) => change.document_id)),
  ];
  for (const type of ENTRY_TYPES) {
    const all = ids(type);
    for (let start = 0; start < all.length; start += 200) await project(strapi, type, all.slice(start, start + 200));
  }
}
