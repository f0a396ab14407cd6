import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { fingerprint } from '../../../fingerprints';

/**
 * Lets a file of the site be kept for a year when its address tells its content. The file itself is asked: a page may come
 * from another version of the site than its files do, and what it was given must not stay.
 */
export async function keepForLong(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  const { v } = ctx.query;
  const path = join(strapi.dirs.static.public, 'site', basename(ctx.path));
  const content = v ? await readFile(path).catch(() => undefined) : undefined;
  if (content && fingerprint(content) === v) ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
  return next();
}
