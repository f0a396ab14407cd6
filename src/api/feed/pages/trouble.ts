import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import type { Masthead } from '../../../feed/formats/format';
import { writeFailed } from '../../../feed/formats/html/page';
import { mastheadIn } from '../../../feed/masthead';
import { localeCodes } from '../../../feed/site';
import { siteOf } from '../../../site';
import { readMasthead } from '../feed-index/masthead';
import { watchOf } from '../feed-index/watch';
import { bestLocale } from './home';
import { showMissing } from './missing';
import { asPage } from './policy';

/** Programs and the admin panel read what stands below these; they have answers of their own. */
const ELSEWHERE = ['/api', '/uploads', '/_health'];

/** Whether an answer is for the eyes of a reader: everything below a language, and elsewhere what a browser asks. */
function isForReaders(strapi: Core.Strapi, ctx: Context): boolean {
  const path = `${ctx.path.toLowerCase()}/`;
  const isBelow = (place: string) => path.startsWith(`${place}/`);
  if (localeCodes(siteOf(strapi)).some((code) => isBelow(`/${code.toLowerCase()}`))) return true;
  if ([...ELSEWHERE, strapi.config.get<string>('admin.path')].some(isBelow)) return false;
  ctx.vary('Accept');
  return ctx.accepts('json', 'html') === 'html';
}

/** The language of an address, or the reader's. */
function localeOf(strapi: Core.Strapi, ctx: Context): string {
  const site = siteOf(strapi);
  const [, first = ''] = ctx.path.toLowerCase().split('/');
  return localeCodes(site).find((code) => code.toLowerCase() === first) ?? bestLocale(ctx, site);
}

/** An address that cannot be deciphered leads nowhere too: whoever sends files says so with a status. */
function isUnknown(error: unknown): boolean {
  const { status = 0 } = error as { status?: number };
  return error instanceof errors.NotFoundError || (status >= 400 && status < 500);
}

/** Lets others answer; what none of them knows is a page that leads on. */
async function orMissing(strapi: Core.Strapi, ctx: Context, next: Next): Promise<void> {
  try {
    await next();
    if (ctx.status !== 404 || ctx.body || !isForReaders(strapi, ctx)) return;
  } catch (error) {
    if (!isUnknown(error) || !isForReaders(strapi, ctx)) throw error;
  }
  await showMissing(strapi, ctx, { locale: localeOf(strapi, ctx) });
}

/** The newsroom's name from memory: the database may be what failed. */
async function mastheadAtHand(strapi: Core.Strapi, locale: string): Promise<Masthead> {
  const plain = mastheadIn([], locale, siteOf(strapi));
  const { current } = watchOf(strapi);
  return current ? readMasthead(strapi, locale, current.version).catch(() => plain) : plain;
}

/** What was said of the page that should have been. */
const OF_THE_PAGE = ['ETag', 'Last-Modified', 'Link', 'Content-Disposition'];

async function showFailed(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const site = siteOf(strapi);
  const locale = localeOf(strapi, ctx);
  const masthead = await mastheadAtHand(strapi, locale);
  for (const name of OF_THE_PAGE) ctx.remove(name);
  ctx.set('Cache-Control', 'no-store');
  asPage(ctx, site, locale, writeFailed({ locale, masthead, site }));
  ctx.status = 500;
}

/**
 * Makes pages of addresses that nobody knows, and of answers that failed, where a person reads them; programs get
 * Strapi's own JSON.
 */
export const answerTrouble = (strapi: Core.Strapi) => async (ctx: Context, next: Next) => {
  try {
    await orMissing(strapi, ctx, next);
  } catch (error) {
    if (error instanceof errors.ApplicationError || !isForReaders(strapi, ctx)) throw error;
    strapi.log.error(error);
    await showFailed(strapi, ctx);
  }
};
