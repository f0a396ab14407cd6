import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { chooseSqliteDriver } from '../src/sqlite-driver';
import { keepStatements, type Preparing } from '../src/sqlite-statements';
import { takeTurns } from '../src/sqlite-turns';

type Params = Core.Config.Shared.ConfigParams;

type Connection = Preparing & { pragma(statement: string): unknown };

/** Write-ahead logging lets a reader in another process (a back-up) go on while the server writes. */
function tune(connection: Connection, done: (error: Error | null, connection: Connection) => void) {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  // SQLite would stop the whole process while it waits: takeTurns() waits for it.
  connection.pragma('busy_timeout = 0');
  // 64 MB instead of 2: what is read for every page and written by every publish stays in memory.
  connection.pragma('cache_size = -65536');
  // 40 MB of log instead of 4 between two checkpoints: a rebuild or an import writes the same pages fewer times.
  connection.pragma('wal_autocheckpoint = 10000');
  connection.pragma('temp_store = MEMORY');
  keepStatements(connection);
  done(null, connection);
}

function sqlite({ env }: Params) {
  chooseSqliteDriver();
  takeTurns();
  return {
    client: 'sqlite',
    connection: { filename: resolve(process.cwd(), env('DATABASE_FILENAME', 'database/newsroom.db')) },
    useNullAsDefault: true,
    // Strapi's SQLite dialect works with one connection only; a second one meets SQLITE_BUSY.
    pool: { min: 1, max: 1, afterCreate: tune },
  };
}

function postgres({ env }: Params) {
  const connectionString = env('DATABASE_URL');
  if (!connectionString) {
    throw new Error(
      'DATABASE_CLIENT is postgres but DATABASE_URL is missing: set it to something like postgres://user:password@localhost:5432/newsroom',
    );
  }
  return {
    client: 'postgres',
    connection: { connectionString, schema: env('DATABASE_SCHEMA', 'public') },
    pool: { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) },
  };
}

export default (params: Params) => {
  const { env } = params;
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client !== 'sqlite' && client !== 'postgres') {
    throw new Error(`DATABASE_CLIENT is "${client}": use sqlite or postgres`);
  }
  return {
    connection: { ...(client === 'postgres' ? postgres(params) : sqlite(params)), acquireConnectionTimeout: 60_000 },
    settings: { useTypescriptMigrations: true },
  };
};
