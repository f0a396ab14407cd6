import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { closingsOf } from '../../../feed/closings';
import { buildEntryPage } from '../../../feed/entry-page';
import { writeEntry } from '../../../feed/formats/html/page';
import { byTheClock } from '../../../feed/freshness';
import { type EntryType, entryUrl } from '../../../feed/site';
import { siteOf } from '../../../site';
import { keep } from '../answers/take';
import { findEntry } from '../feed-index/answer';
import { readMasthead } from '../feed-index/masthead';
import { showMissing } from './missing';
import { asPage } from './policy';

type Sought = { locale: string; type: EntryType; slug: string };

/** The page of one entry; 301 from a slug that it once had, 410 when it is withdrawn, 404 when it never was. */
export async function showEntry(strapi: Core.Strapi, ctx: Context, sought: Sought): Promise<void> {
  const site = siteOf(strapi);
  const { locale, type, slug } = sought;
  const found = await findEntry(strapi, type, slug, locale);
  if (found.kind === 'moved') {
    ctx.status = 301;
    return ctx.redirect(entryUrl(site, type, locale, found.slug).slice(site.origin.length));
  }
  if (found.kind !== 'entry') return showMissing(strapi, ctx, sought, found.kind === 'gone');
  const page = buildEntryPage(found.answer, site);
  const { data } = page;
  const { basis } = found.answer;
  const now = Date.now();
  const masthead = await readMasthead(strapi, locale, basis.version);
  keep(ctx, byTheClock(basis, data.event ? Object.values(closingsOf(data.event)) : [], now), [
    data,
    ...data.related,
    ...[data.previous ?? [], data.next ?? []].flat(),
  ]);
  asPage(ctx, site, locale, writeEntry({ page, masthead, site, now }));
}
