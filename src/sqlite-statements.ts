import { LRUCache } from 'lru-cache';

/** A connection of better-sqlite3, as far as its statements are concerned. */
export type Preparing = { prepare(sql: string): { readonly busy: boolean } };

/** Characters of SQL whose statements are kept: all that the newsroom asks usually, a few hundred. */
const MOST = 500_000;

/**
 * Lets a connection prepare a statement once and not for each use, because knex always asks anew: that was a seventh of a
 * publish. SQLite itself prepares a kept one again when the tables have changed (sqlite3_prepare_v3).
 */
export function keepStatements(connection: Preparing): void {
  const kept = new LRUCache<string, ReturnType<Preparing['prepare']>>({
    maxSize: MOST,
    sizeCalculation: (_, sql) => sql.length + 1,
  });
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    const known = kept.get(sql);
    // One that somebody reads row by row cannot be asked a second time.
    if (known && !known.busy) return known;
    const statement = prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
}
