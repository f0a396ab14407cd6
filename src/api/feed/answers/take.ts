import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from 'koa';
import type { Asked } from '../../../feed/asked';
import type { Entry } from '../../../feed/entry';
import { type Basis, type Build, entityTag, sinceBuild } from '../../../feed/freshness';
import { tagsOf } from '../../../feed/tags';
import type { Answer } from './answer';

/** What a controller says of a 200 that may be kept: what it depends on, and the names to purge it by. */
export type Kept = Basis & { tags: string[] };

/** Tells the front what an answer depends on and what is inside, so that it may be kept. */
export function keep(ctx: Context, basis: Basis, entries: Entry[]): void {
  const kept: Kept = { ...basis, tags: tagsOf(entries) };
  ctx.state.kept = kept;
}

async function bytesOf(body: unknown): Promise<Buffer> {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'object' && body !== null && 'pipe' in body) return buffer(body as Readable);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Takes a finished answer out of a response, with its final headers and bytes, compressed or not. */
export async function take(ctx: Context, asked: Asked, build: Build): Promise<Answer | undefined> {
  const kept: Kept | undefined = ctx.state.kept;
  if (ctx.status !== 200 || !kept) return undefined;
  ctx.type ||= 'application/json';
  const body = await bytesOf(ctx.body);
  const tags = kept.tags;
  const encoding = ctx.response.get('Content-Encoding');
  ctx.set('ETag', `"${entityTag(build, asked, kept, encoding)}"`);
  ctx.set('Cache-Tag', tags.join(','));
  ctx.set('Surrogate-Key', tags.join(' '));
  ctx.set('Content-Length', `${body.length}`);
  const headers = { ...ctx.res.getHeaders() };
  for (const name of ctx.res.getHeaderNames()) ctx.res.removeHeader(name);
  const { version, changedAt, until } = sinceBuild(kept, build);
  return { version, changedAt, until, headers, body };
}
