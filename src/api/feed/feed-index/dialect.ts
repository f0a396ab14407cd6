import type { Knex } from 'knex';

/** Whether a connection speaks to PostgreSQL; the only other database is SQLite. */
export const isPostgres = (knex: Knex): boolean => knex.client.dialect === 'postgresql';
