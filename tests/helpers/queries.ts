import type { Newsroom } from './newsroom';

type Query = { sql: string; bindings: readonly (string | number)[] };

/** A test of how SQLite goes about something. PostgreSQL plans for itself, and lets many write at once. */
export const onSqlite = process.env.DATABASE_CLIENT === 'postgres' ? test.skip : test;

/** What is read for a question that nobody has asked before. */
export async function readFor({ strapi, get }: Newsroom, question: string): Promise<Query[]> {
  const { connection } = strapi.db;
  const queries: Query[] = [];
  const listen = (query: Query) => queries.push(query);
  connection.on('query', listen);
  await get(`/api/feed?${question}`).expect(200);
  connection.removeListener('query', listen);
  return queries;
}

/** The steps that SQLite takes for a query. */
export async function planOf({ strapi }: Newsroom, query?: Query): Promise<string[]> {
  const steps = await strapi.db.connection.raw(`explain query plan ${query?.sql}`, query?.bindings ?? []);
  return steps.map(({ detail }: { detail: string }) => detail);
}
