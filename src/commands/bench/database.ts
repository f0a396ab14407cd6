import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pin } from './children';

/** A scratch database, and how the server is told of it: what the user has is never touched. */
export type Database = { name: string; env: Record<string, string>; close: () => Promise<void> };

export function sqlite(folder: string): Database {
  const env = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'bench.db') };
  return { name: 'SQLite', env, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** The PostgreSQL of the tests, on the core of the server. */
export async function postgres(): Promise<Database> {
  const { openPostgres } = await import(pathToFileURL(resolve('src/commands/postgres.mjs')).href);
  pin(process.pid, 0);
  // One of the user's would be filled.
  delete process.env.DATABASE_URL;
  const { url, close } = await openPostgres();
  return { name: 'PostgreSQL', env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url }, close };
}
