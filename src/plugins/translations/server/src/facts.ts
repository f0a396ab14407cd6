import { createId } from '@paralleldrive/cuid2';
import type { Knex } from 'knex';
import { insertRows } from '../../../../api/feed/feed-index/insert';
import type { EntryType } from '../../../../feed/site';
import type { LocalisedFields } from './text/segments';

/** What is known of a translation and follows from nothing else (content-types/translation). Dates are YYYY-MM-DD. */
export type Fact = {
  /** The localised texts of the source as they were when the translation was confirmed, and their language. */
  baseline: LocalisedFields | null;
  baseline_locale: string | null;
  /** How the draft was last laid on the source; null where it lies as what was confirmed. */
  made_from: Laid | null;
  /** How the text lies that was confirmed; null where it was confirmed before anybody asked. */
  laid: Laid | null;
  /** ISO 8601. */
  confirmed_at: string | null;
  confirmed_by: string | null;
  /** The id of an admin user. */
  assignee: number | null;
  due_date: string | null;
};

/**
 * What stood where in a text (text/places.ts), and the source that it follows part by part, each as it was when its
 * translation was written (text/since.ts); not given where that is the baseline.
 */
export type Laid = { places: string[]; on?: LocalisedFields };

export type Place = { document_id: string; target: string };

export const placeOf = ({ document_id, target }: Place): string => `${document_id} ${target}`;

const COLUMNS = [
  ...['entry_id', 'target', 'baseline', 'baseline_locale', 'made_from', 'laid', 'confirmed_at', 'confirmed_by'],
  ...['assignee', 'due_date'],
];

/** SQLite keeps JSON as text. */
const parsed = <Value>(value: Value | string | null): Value | null =>
  typeof value === 'string' ? JSON.parse(value) : (value ?? null);

/** Before the places were kept, the source stood here alone. */
function laidIn(value: Laid | string | null): Laid | null {
  const laid = parsed(value);
  return laid?.places ? laid : null;
}

/** The facts of documents by `documentId target`. */
export async function readFacts(trx: Knex, ids: string[]): Promise<Map<string, Fact>> {
  const rows = await trx('translations').whereIn('entry_id', ids).select(COLUMNS);
  return new Map(
    rows.map(({ entry_id, target, ...fact }) => [
      placeOf({ document_id: entry_id, target }),
      { ...fact, baseline: parsed(fact.baseline), made_from: laidIn(fact.made_from), laid: laidIn(fact.laid) },
    ]),
  );
}

export type Learned = Place & { type: EntryType; isKnown: boolean; fact: Partial<Fact> };

/** Writes down what is said of translations; what is not said stays. */
export async function writeFacts(trx: Knex, learned: readonly Learned[]): Promise<void> {
  const fresh = learned.filter(({ isKnown }) => !isKnown);
  const rows = fresh.map(({ document_id, target, type, fact }) => ({
    ...{ document_id: createId(), entry_type: type, entry_id: document_id, target },
    ...NOTHING,
    ...fact,
  }));
  await insertRows(trx, 'translations', rows);
  for (const { document_id, target, fact } of learned.filter(({ isKnown }) => isKnown)) {
    const values = Object.entries(fact).map(([name, value]) => [
      name,
      isJson(name, value) ? JSON.stringify(value) : value,
    ]);
    await trx('translations').where({ entry_id: document_id, target }).update(Object.fromEntries(values));
  }
}

const NOTHING: Fact = {
  ...{ baseline: null, baseline_locale: null, made_from: null, laid: null, confirmed_at: null, confirmed_by: null },
  ...{ assignee: null, due_date: null },
};

const isJson = (name: string, value: unknown) => value !== null && ['baseline', 'made_from', 'laid'].includes(name);

/** The source languages of documents by their ids. */
export async function readSources(trx: Knex, ids: string[]): Promise<Map<string, string>> {
  const rows = await trx('translation_sources').whereIn('entry_id', ids).select('entry_id', 'source');
  return new Map(rows.map(({ entry_id, source }) => [entry_id, source]));
}

export async function writeSources(trx: Knex, type: EntryType, sources: ReadonlyMap<string, string>): Promise<void> {
  const rows = Array.from(sources, ([entry_id, source]) => ({
    document_id: createId(),
    entry_type: type,
    entry_id,
    source,
  }));
  await insertRows(trx, 'translation_sources', rows, { conflict: ['entry_id'] });
}

export async function forget(trx: Knex, ids: string[]): Promise<void> {
  for (const table of ['translations', 'translation_sources', 'translation_provenances'])
    await trx(table).whereIn('entry_id', ids).delete();
}
