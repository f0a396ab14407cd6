import type { Context, Next } from 'koa';
import { isBusy } from '../sqlite-turns';

const SENTENCE =
  'Another program is writing to the database, and nothing was saved. Try again in a moment. · ' +
  'Un autre programme écrit dans la base de données, et rien n’a été enregistré. Réessayez dans un instant.';

/** Seconds: most of what keeps others waiting for long ends soon. */
const RETRY_AFTER = '5';

/** A write that SQLite refused because another process writes for long (docs/decisions/0038) is no bug: it passes (RFC 9110, 15.6.4). */
export default () => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!isBusy(error)) throw error;
    ctx.status = 503;
    ctx.set('Retry-After', RETRY_AFTER);
    // In Strapi's form, which panel and desk show; thrown, a 5xx would lose its sentence.
    ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: SENTENCE, details: {} } };
  }
};
