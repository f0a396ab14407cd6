import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Entry } from '../../../feed/entry';
import { buildFeed, type Feed, linkHeader } from '../../../feed/feed';
import { listingParams } from '../../../feed/formats/html/address';
import { criteriaOf } from '../../../feed/formats/html/criteria';
import { isEverything } from '../../../feed/formats/html/listing';
import { writeListing, writeRefusal } from '../../../feed/formats/html/page';
import { named } from '../../../feed/names';
import type { Problem } from '../../../feed/problem';
import { type FeedQuery, parseFeedQuery } from '../../../feed/query';
import { questionInWords, questionTitle } from '../../../feed/question-title';
import type { Site } from '../../../feed/site';
import type { Vocabulary } from '../../../feed/vocabulary';
import { siteOf } from '../../../site';
import { keep } from '../answers/take';
import { answerFeed } from '../feed-index/answer';
import { weighed } from '../feed-index/driver';
import { countTotal } from '../feed-index/facets';
import { readMasthead } from '../feed-index/masthead';
import { asPage } from './policy';

/** Entries in the top row. */
const FEATURED = 3;

/** The page of a question: what the feed's door answers, and what only a page shows. */
export async function showListing(strapi: Core.Strapi, ctx: Context, locale: string): Promise<void> {
  const site = siteOf(strapi);
  const params = listingParams(locale, ctx.querystring);
  const asked = parseFeedQuery(params, site);
  if (!asked.ok) return showRefusal(strapi, ctx, locale, params, asked.problems);
  const query: FeedQuery = { ...asked.value, include: ['facets', 'total'] };
  const now = Date.now();
  const knex = strapi.db.connection;
  const answer = await answerFeed(strapi, query, now);
  const feed = buildFeed(query, answer, site, 'html');
  const masthead = await readMasthead(strapi, locale, answer.basis.version);
  const nameOf = (vocabulary: Vocabulary, key: string) => named(answer.naming, vocabulary, key, locale).name;
  const featured = isEverything(query) && !query.cursor ? await featuredRow(strapi, query, site) : [];
  const without: number[] = [];
  if (!feed.data.length)
    for (const criterion of criteriaOf(query, nameOf))
      without.push(await countTotal(knex, await weighed(knex, criterion.without), now));
  const title = questionTitle(query, answer.naming, masthead);
  const question = questionInWords(query, answer.naming);
  keep(ctx, answer.basis, [...feed.data, ...featured]);
  ctx.set('Link', linkHeader(feed.links, site.hub));
  asPage(ctx, site, locale, writeListing({ feed, query, title, question, masthead, site, featured, without, nameOf }));
}

async function featuredRow(strapi: Core.Strapi, query: FeedQuery, site: Site): Promise<Entry[]> {
  const row: FeedQuery = { ...query, featured: true, order: 'newest', limit: FEATURED, include: [] };
  return buildFeed(row, await answerFeed(strapi, row, 0), site).data;
}

/** All mistakes at once, beside the form as the reader left it, with what there is to choose from. */
async function showRefusal(
  strapi: Core.Strapi,
  ctx: Context,
  locale: string,
  params: URLSearchParams,
  problems: Problem[],
): Promise<void> {
  const site = siteOf(strapi);
  const facets = await everything(strapi, locale, site);
  const masthead = await readMasthead(strapi, locale, facets.meta.version);
  const refusal = { locale, params, problems, facets: facets.meta.facets ?? {}, masthead, site };
  asPage(ctx, site, locale, writeRefusal(refusal));
  ctx.status = 400;
}

async function everything(strapi: Core.Strapi, locale: string, site: Site): Promise<Feed> {
  const asked = parseFeedQuery(new URLSearchParams({ locale, fallback: 'true', include: 'facets', limit: '1' }), site);
  if (!asked.ok) throw new Error('The question about everything is refused: config/site.ts and query.ts disagree');
  return buildFeed(asked.value, await answerFeed(strapi, asked.value, 0), site);
}
