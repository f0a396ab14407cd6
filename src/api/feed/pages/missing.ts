import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Entry } from '../../../feed/entry';
import { buildEntryPage } from '../../../feed/entry-page';
import { withoutOrigin } from '../../../feed/formats/html/address';
import { writeMissing } from '../../../feed/formats/html/page';
import { type EntryType, localeCodes } from '../../../feed/site';
import { siteOf } from '../../../site';
import { findEntry } from '../feed-index/answer';
import { indexState } from '../feed-index/changes';
import { readMasthead } from '../feed-index/masthead';
import { asPage } from './policy';

type Sought = { locale: string; type?: EntryType; slug?: string };

/**
 * Says in the reader's language that there is nothing here, or no longer, and where else one may look. A page that the
 * reader's language has under another slug is where they meant to go; not for good, since this slug is free.
 */
export async function showMissing(strapi: Core.Strapi, ctx: Context, sought: Sought, gone = false): Promise<void> {
  const site = siteOf(strapi);
  const { locale } = sought;
  const elsewhere = await inOtherLocales(strapi, sought);
  const [translated] = elsewhere.flatMap(({ alternates }) => alternates.filter((other) => other.locale === locale));
  if (translated && !gone) return ctx.redirect(withoutOrigin(site, translated.url));
  const { version } = await indexState(strapi.db.connection);
  const masthead = await readMasthead(strapi, locale, version);
  asPage(ctx, site, locale, writeMissing({ locale, gone, elsewhere, masthead, site }));
  ctx.status = gone ? 410 : 404;
}

/** A slug of one language under the prefix of another, as hand-made links have it. */
async function inOtherLocales(strapi: Core.Strapi, { locale, type, slug }: Sought): Promise<Entry[]> {
  if (!type || !slug) return [];
  const site = siteOf(strapi);
  const found: Entry[] = [];
  for (const other of localeCodes(site).filter((code) => code !== locale)) {
    const there = await findEntry(strapi, type, slug, other);
    if (there.kind === 'entry') found.push(buildEntryPage(there.answer, site).data);
  }
  return found;
}
