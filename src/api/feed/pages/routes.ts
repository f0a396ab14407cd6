import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { localeCodes } from '../../../feed/site';
import { siteOf } from '../../../site';
import { keepForLong } from './files';
import { toBestLocale } from './home';
import { showPage } from './show';
import { showPart, showRobots, showSitemap } from './sitemap';

/**
 * The reference site: `/` leads to a language, and everything below a language is a page. Registered before Strapi's own
 * routes, whose `/` leads to the admin panel. Not an API's routes: those all begin with /api.
 */
export function addPages(strapi: Core.Strapi): void {
  const site = siteOf(strapi);
  const get = (path: string, handler: (ctx: Context, next: Next) => unknown) => ({
    method: 'GET' as const,
    path,
    handler: handler as never,
    config: { auth: false as const },
  });
  const locales = localeCodes(site).join('|');
  strapi.server.routes([get('/robots.txt', (ctx) => showRobots(strapi, ctx))] as never);
  if (!site.hasPages) return;
  strapi.server.routes([
    get('/sitemap.xml', (ctx) => showSitemap(strapi, ctx)),
    get('/sitemap-:part.xml', (ctx) => showPart(strapi, ctx)),
    get('/site/:name', (ctx, next) => keepForLong(strapi, ctx, next)),
    get('/', (ctx) => toBestLocale(ctx, site)),
    get(`/:locale(${locales})`, (ctx) => showPage(strapi, ctx)),
    get(`/:locale(${locales})/(.*)`, (ctx) => showPage(strapi, ctx)),
  ] as never);
}
