import type { Knex } from 'knex';
import { insertRows } from '../../../../../api/feed/feed-index/insert';
import { keyOf, type Pair, tellingWords } from '../text/memory';
import { textOf } from '../text/runs';
import { nameOf } from '../text/segments';

/** Pairs of two languages, and when they were confirmed (ISO 8601). */
export type Lesson = { sourceLocale: string; targetLocale: string; at: string; pairs: Pair[] };

type PairRow = {
  source_locale: string;
  target_locale: string;
  source_key: string;
  target_key: string;
  source: string;
  target: string;
  at: string;
};

const place = (row: PairRow) => [row.source_key, row.target_key, row.source_locale, row.target_locale].join(' ');

/** A source is the same whatever its marks, for that is how it is found; a translation with other marks is another. */
const rowsOf = ({ sourceLocale, targetLocale, at, pairs }: Lesson): PairRow[] =>
  pairs.map(({ source, target }) => {
    const [itsSource, itsTarget] = [JSON.stringify(source), JSON.stringify(target)];
    const keys = { source_key: keyOf(source), target_key: nameOf(itsTarget) };
    return {
      source_locale: sourceLocale,
      target_locale: targetLocale,
      ...keys,
      source: itsSource,
      target: itsTarget,
      at,
    };
  });

const COLUMNS = ['id', 'source_key', 'target_key', 'source_locale', 'target_locale', 'at'];

/** Takes pairs into the memory; one that is there already becomes as new as when it was last confirmed. */
export async function learn(trx: Knex, lessons: readonly Lesson[]): Promise<void> {
  const rows = new Map(lessons.flatMap(rowsOf).map((row) => [place(row), row]));
  if (!rows.size) return;
  const keys = [...new Set([...rows.values()].map(({ source_key }) => source_key))];
  const known: Known[] = await trx('desk_pairs').whereIn('source_key', keys).select(COLUMNS);
  await renew(trx, rows, known);
  for (const old of known) rows.delete(place(old));
  const fresh = [...rows.values()];
  const made = await insertRows<Known>(trx, 'desk_pairs', fresh, { returning: COLUMNS });
  const words = made.flatMap((row) => {
    const text = textOf(JSON.parse(rows.get(place(row))?.source ?? '[]'));
    const telling = tellingWords(text, row.source_locale);
    return telling.words.map((word) => ({ word, count: telling.count, pair_id: Number(row.id) }));
  });
  await insertRows(trx, 'desk_pair_words', words);
}

type Known = PairRow & { id: number };

/** One statement for each time of confirmation, which is one for a publish. */
async function renew(trx: Knex, rows: ReadonlyMap<string, PairRow>, known: readonly Known[]): Promise<void> {
  const ids = new Map<string, number[]>();
  for (const old of known) {
    const at = rows.get(place(old))?.at ?? '';
    if (at > old.at) ids.set(at, [...(ids.get(at) ?? []), old.id]);
  }
  for (const [at, its] of ids) await trx('desk_pairs').whereIn('id', its).update({ at });
}
