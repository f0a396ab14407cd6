import { createHash } from 'node:crypto';
import type { Context, Next } from 'koa';
import { indexState } from '../feed-index/changes';

/** Seconds that browsers and shared caches may keep an answer, and serve it while they ask again. */
const CACHE_CONTROL = 'public, max-age=30, s-maxage=60, stale-while-revalidate=300';

/** A strong ETag from the very bytes, Last-Modified from the index, and 304 when the reader has them already. */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.status !== 200 || ctx.body === undefined) return;
  const bytes = typeof ctx.body === 'string' ? ctx.body : JSON.stringify(ctx.body);
  ctx.type ||= 'application/json';
  ctx.body = bytes;
  ctx.etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  ctx.lastModified = new Date((await indexState(strapi.db.connection)).changedAt);
  ctx.set('Cache-Control', CACHE_CONTROL);
  if (ctx.fresh) ctx.status = 304;
};
