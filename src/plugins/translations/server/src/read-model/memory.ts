import type { Knex } from 'knex';
import { insertRows } from '../../../../../api/feed/feed-index/insert';
import { keyOf, type Pair, tellingWords } from '../text/memory';
import { textOf } from '../text/runs';

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

const rowsOf = ({ sourceLocale, targetLocale, at, pairs }: Lesson): PairRow[] =>
  pairs.map(({ source, target }) => ({
    ...{ source_locale: sourceLocale, target_locale: targetLocale },
    ...{ source_key: keyOf(source), target_key: keyOf(target) },
    ...{ source: JSON.stringify(source), target: JSON.stringify(target), at },
  }));

const COLUMNS = ['id', 'source_key', 'target_key', 'source_locale', 'target_locale', 'at'];

/** Takes pairs into the memory; one that is there already becomes as new as when it was last confirmed. */
export async function learn(trx: Knex, lessons: readonly Lesson[]): Promise<void> {
  const rows = new Map(lessons.flatMap(rowsOf).map((row) => [place(row), row]));
  if (!rows.size) return;
  const keys = [...new Set([...rows.values()].map(({ source_key }) => source_key))];
  const known: (PairRow & { id: number })[] = await trx('desk_pairs').whereIn('source_key', keys).select(COLUMNS);
  for (const old of known) {
    const row = rows.get(place(old));
    if (row && row.at > old.at)
      await trx('desk_pairs')
        .where({ id: old.id })
        .update({ at: row.at, ...textsOf(row) });
    rows.delete(place(old));
  }
  const fresh = [...rows.values()];
  const made = await insertRows<PairRow & { id: number }>(trx, 'desk_pairs', fresh, { returning: COLUMNS });
  const words = made.flatMap((row) => {
    const text = textOf(JSON.parse(rows.get(place(row))?.source ?? '[]'));
    const telling = tellingWords(text, row.source_locale);
    return telling.words.map((word) => ({ word, count: telling.count, pair_id: Number(row.id) }));
  });
  await insertRows(trx, 'desk_pair_words', words);
}

/** The marks may differ where the texts are the same. */
const textsOf = ({ source, target }: PairRow) => ({ source, target });
