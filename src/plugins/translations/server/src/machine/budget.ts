import { createId } from '@paralleldrive/cuid2';
import type { Knex } from 'knex';
import { insertRows } from '../../../../../api/feed/feed-index/insert';

const TABLE = 'translation_machine_months';

/** Months begin at midnight UTC, as the services count them. */
const monthOf = (now: Date) => now.toISOString().slice(0, 7);

/** The characters sent this month. */
export async function usedCharacters(knex: Knex, now: Date): Promise<number> {
  const row = await knex(TABLE)
    .where({ month: monthOf(now) })
    .first('characters');
  return row?.characters ?? 0;
}

/** Takes characters off the month's budget, in one statement however many ask at once; false when they are too many. */
export async function spend(knex: Knex, now: Date, characters: number, budget: number): Promise<boolean> {
  const month = monthOf(now);
  const row = { document_id: createId(), month, characters: 0 };
  const spent = await knex.transaction(async (trx) => {
    await insertRows(trx, TABLE, [row], { conflict: ['month'], add: 'characters' });
    return trx(TABLE)
      .where({ month })
      .where('characters', '<=', budget - characters)
      .increment('characters', characters);
  });
  return spent > 0;
}

/** Gives back what was not translated after all. */
export async function refund(knex: Knex, now: Date, characters: number): Promise<void> {
  await knex(TABLE)
    .where({ month: monthOf(now) })
    .decrement('characters', characters);
}
