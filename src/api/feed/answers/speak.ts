import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { buildFeed, linkHeader } from '../../../feed/feed';
import type { Format } from '../../../feed/formats/format';
import { presentEntry } from '../../../feed/present';
import { parseFeedQuery } from '../../../feed/query';
import { questionTitle } from '../../../feed/question-title';
import { siteOf } from '../../../site';
import { answerFeed } from '../feed-index/answer';
import { readMasthead } from '../feed-index/masthead';
import { accepted } from './accepted';
import { keep } from './take';

/** Answers the question of a query string in a voice. @throws ValidationError with all that is wrong with it */
export async function speak(strapi: Core.Strapi, ctx: Context, format: Format, params: URLSearchParams): Promise<void> {
  const site = siteOf(strapi);
  const query = accepted(parseFeedQuery(params, site, format), params);
  const answer = await answerFeed(strapi, query, Date.now(), format);
  const feed = buildFeed(query, answer, site, format.name);
  const masthead = await readMasthead(strapi, query.locale, answer.basis.version);
  const title = questionTitle(query, answer.naming, masthead);
  const withdrawn = answer.withdrawn.map((entry) => presentEntry(entry, answer.naming, site));
  keep(ctx, answer.basis, [...feed.data, ...withdrawn]);
  ctx.set('Link', linkHeader(feed.links, site.hub));
  ctx.set('Content-Language', query.locale);
  ctx.type = format.type;
  if (format.file) ctx.set('Content-Disposition', `attachment; filename="${format.file(query)}"`);
  ctx.body = format.render({ feed, withdrawn, query, title, masthead, site });
}
