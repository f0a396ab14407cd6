import type { Core } from '@strapi/strapi';

/**
 * Waits until nobody asks the database any longer. After a write Strapi reads on to tell its webhooks, and to close the
 * connections meanwhile ends the process with an error.
 */
export async function untilQuiet({ db }: Core.Strapi): Promise<void> {
  const { pool } = db.connection.client;
  for (let quiet = 0; quiet < 3; quiet += 1) {
    if (pool.numUsed() || pool.numPendingAcquires()) quiet = 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
