import type { Knex } from 'knex';

/** Whether a connection speaks to PostgreSQL; the only other database is SQLite. */
export const isPostgres = (knex: Knex): boolean => knex.client.dialect === 'postgresql';

/** That a column is one of any number of values. They travel as one: a statement of thousands takes long to read. */
export const isOneOf = (knex: Knex, column: string, values: readonly (string | number)[]): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw('?? = any(?)', [column, values as string[]])
    : knex.raw('?? in (select value from json_each(?))', [column, JSON.stringify(values)]);
