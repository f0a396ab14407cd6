import { createRequire } from 'node:module';

/** better-sqlite3 12 aborts on Node 24 (WiseLibs/better-sqlite3 issue 1515); 13, where that is mended, does not run on Node 20. */
export const DRIVER = Number.parseInt(process.versions.node, 10) >= 24 ? 'better-sqlite3-13' : 'better-sqlite3';

/** Lets knex, which asks for its driver by one name only, open SQLite with the one that runs on this Node. */
export function chooseSqliteDriver(): void {
  const { prototype } = createRequire(require.resolve('@strapi/database'))('knex/lib/dialects/better-sqlite3');
  prototype._driver = () => require(DRIVER);
}
