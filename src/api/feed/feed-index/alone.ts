import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Any number that nothing else locks on PostgreSQL. */
const STARTING = 20_191_113;

/**
 * Makes tables in one transaction while no other node does: two that start together would drop what the other one has half
 * made. On SQLite a transaction has the database to itself.
 */
export async function alone(strapi: Core.Strapi, make: (trx: Knex.Transaction) => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [STARTING]);
    await make(trx);
  });
}
