import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** `conflict`: the columns that make a row the same one as before; it is then overwritten, or its column `add` grows. */
type Options = { conflict?: string[]; add?: string; returning?: string[] };

/** A connection of better-sqlite3, as far as inserting needs it. */
type Connection = { prepare(sql: string): { run(values: unknown[]): unknown; get(values: unknown[]): unknown } };

/** A value as JSON would have brought it to SQLite. */
function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? null);
}

/**
 * Inserts any number of rows in the quickest way of each database: PostgreSQL takes them as one value, their JSON; SQLite,
 * in this process, as runs of one prepared statement. A statement with thousands of values takes longer to write and to
 * read than the rows to store.
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
  const overwrite = (column: string) => `"${column}" = excluded."${column}"`;
  const update = add ? `"${add}" = "${table}"."${add}" + excluded."${add}"` : columns.map(overwrite).join(', ');
  const insert = (source: string) =>
    [
      `insert into "${table}" (${names}) ${source}`,
      conflict ? `on conflict (${conflict.join(', ')}) do update set ${update}` : '',
      returning ? `returning ${returning.join(', ')}` : '',
    ].join(' ');
  if (isPostgres(trx)) {
    const source = `select ${names} from json_populate_recordset(null::"${table}", ?::json)`;
    return (await trx.raw(insert(source), [JSON.stringify(rows)])).rows;
  }
  const connection: Connection = await trx.client.acquireConnection();
  try {
    const statement = connection.prepare(insert(`values (${columns.map(() => '?').join(', ')})`));
    const results: Result[] = [];
    for (const row of rows as Record<string, unknown>[]) {
      const values = columns.map((column) => stored(row[column]));
      if (returning) results.push(statement.get(values) as Result);
      else statement.run(values);
    }
    return results;
  } finally {
    await trx.client.releaseConnection(connection);
  }
}
