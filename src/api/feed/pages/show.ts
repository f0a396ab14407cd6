import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { pageAt } from '../../../feed/formats/html/address';
import { siteOf } from '../../../site';
import { showEntry } from './entry';
import { showListing } from './listing';
import { showMissing } from './missing';

/** The page at an address below a language. */
export async function showPage(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const site = siteOf(strapi);
  const address = pageAt(ctx.path, site);
  const usual = ctx.path.toLowerCase().replace(/\/+$/, '');
  if (!address && pageAt(usual, site)) return toUsual(ctx, usual);
  if (!address) return showMissing(strapi, ctx, { locale: ctx.params.locale.toLowerCase() });
  const { locale, entry } = address;
  return entry ? showEntry(strapi, ctx, { locale, ...entry }) : showListing(strapi, ctx, locale);
}

/** The router takes any case, and slashes at the end; a page has one address. */
function toUsual(ctx: Context, path: string): void {
  ctx.status = 301;
  ctx.redirect(path + ctx.search);
}
