import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { cacheControl, entityTag, lastModified, modifiedAt, sinceBuild } from '../../../feed/freshness';
import { localeCodes } from '../../../feed/site';
import {
  entryElements,
  listElements,
  MOST,
  type Part,
  partPath,
  partsOf,
  robotsTxt,
  writeIndex,
  writeUrls,
} from '../../../feed/sitemap';
import { buildOf, siteOf } from '../../../site';
import { indexState } from '../feed-index/changes';
import { countPages, readPages } from '../feed-index/public-pages';

/** The pieces of a file: a hundred thousand addresses never are in memory at once. */
async function* elements(strapi: Core.Strapi, parts: Part[], changedAt: number): AsyncGenerator<string> {
  const site = siteOf(strapi);
  for (const part of parts) {
    if (part === 'lists') {
      yield listElements(changedAt, site);
      continue;
    }
    const { locale, number } = part;
    for await (const documents of readPages(strapi.db.connection, locale, (number - 1) * MOST, MOST)) {
      yield entryElements(documents, locale, site);
    }
  }
}

/** Search engines ask often for what seldom changes. The tag is weak: what is compressed on its way has the same one. */
async function isUnchanged(strapi: Core.Strapi, ctx: Context) {
  const state = await indexState(strapi.db.connection);
  const [build, now] = [buildOf(strapi), Date.now()];
  const answer = sinceBuild(state, build);
  ctx.set('ETag', `W/"${entityTag(build, { key: ctx.path, byTheClock: false }, state)}"`);
  ctx.set('Last-Modified', modifiedAt(answer));
  ctx.set('Cache-Control', cacheControl(undefined, now));
  ctx.status = 200;
  const unchanged = ctx.fresh;
  if (unchanged) ctx.status = 304;
  ctx.set('Last-Modified', lastModified(answer, now));
  return { ...state, unchanged };
}

/** /sitemap.xml: every page, or the files that name them. */
export async function showSitemap(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { changedAt, unchanged } = await isUnchanged(strapi, ctx);
  if (unchanged) return;
  const site = siteOf(strapi);
  const parts = partsOf(await countPages(strapi.db.connection), site);
  ctx.type = 'application/xml; charset=utf-8';
  const all: Part[] = ['lists', ...localeCodes(site).map((locale) => ({ locale, number: 1 }))];
  ctx.body = parts ? writeIndex(parts, site) : Readable.from(writeUrls(elements(strapi, all, changedAt)));
}

/** One file of a sitemap in several. */
export async function showPart(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const parts = partsOf(await countPages(strapi.db.connection), siteOf(strapi)) ?? [];
  const part = parts.find((one) => partPath(one) === ctx.path);
  if (!part)
    throw new errors.NotFoundError('There is no such part of the sitemap: take those that /sitemap.xml names.');
  const { changedAt, unchanged } = await isUnchanged(strapi, ctx);
  if (unchanged) return;
  ctx.type = 'application/xml; charset=utf-8';
  ctx.body = Readable.from(writeUrls(elements(strapi, [part], changedAt)));
}

export function showRobots(strapi: Core.Strapi, ctx: Context): void {
  ctx.set('Cache-Control', 'public, max-age=3600');
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = robotsTxt(siteOf(strapi));
}
