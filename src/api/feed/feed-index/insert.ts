import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** `conflict`: the columns that make a row the same one as before; it is then overwritten, or its column `add` grows. */
type Options = { conflict?: string[]; add?: string; returning?: string[] };

/**
 * Inserts any number of rows with one short statement and one value, their JSON: a statement with thousands of values
 * takes longer to write and to read than the rows to store.
 */
export async function insertRows<Result = unknown>(
  trx: Knex,
  table: string,
  rows: readonly object[],
  { conflict, add, returning }: Options = {},
): Promise<Result[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const source = isPostgres(trx)
    ? `select ${names} from json_populate_recordset(null::"${table}", ?::json)`
    : // `where true` tells the parser that ON CONFLICT does not belong to a join (sqlite.org/lang_upsert.html).
      `select ${columns.map((column) => `value ->> '${column}'`).join(', ')} from json_each(?) where true`;
  const overwrite = (column: string) => `"${column}" = excluded."${column}"`;
  const update = add ? `"${add}" = "${table}"."${add}" + excluded."${add}"` : columns.map(overwrite).join(', ');
  const sql = [
    `insert into "${table}" (${names}) ${source}`,
    conflict ? `on conflict (${conflict.join(', ')}) do update set ${update}` : '',
    returning ? `returning ${returning.join(', ')}` : '',
  ];
  const result = await trx.raw(sql.join(' '), [JSON.stringify(rows)]);
  return isPostgres(trx) ? result.rows : result;
}
