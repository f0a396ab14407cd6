import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { parseChangesQuery } from '../../../feed/changes';
import type { Entry } from '../../../feed/entry';
import { buildEntryPage, type EntryPage, entryApiUrl, parseEntryQuery } from '../../../feed/entry-page';
import { buildFeed, linkHeader } from '../../../feed/feed';
import type { Basis } from '../../../feed/freshness';
import type { Problem, Result } from '../../../feed/problem';
import { parseFeedQuery } from '../../../feed/query';
import { ENTRY_TYPES, localeCodes } from '../../../feed/site';
import { tagsOf } from '../../../feed/tags';
import { say } from '../../../feed/text';
import { KEY_PATTERN } from '../../../feed/vocabulary';
import { siteOf } from '../../../site';
import type { Kept } from '../answers/take';
import { answerFeed, findEntry } from '../feed-index/answer';
import { indexState } from '../feed-index/changes';
import { readChanges, remembers } from '../feed-index/log';

/** All of a reader's mistakes in one 400, in the language that was asked for. */
function refuse(problems: Problem[], locale: string | null): never {
  const list = problems.map(({ path, text }) => ({
    path,
    message: say(text, locale ?? undefined),
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(list.map(({ message }) => message).join('\n'), { errors: list });
}

/** Tells the front what an answer depends on and what is inside, so that it may be kept. */
function keep(ctx: Context, basis: Basis, entries: Entry[]): void {
  const kept: Kept = { ...basis, tags: tagsOf(entries) };
  ctx.state.kept = kept;
}

function accepted<Value>(result: Result<Value>, params: URLSearchParams): Value {
  return result.ok ? result.value : refuse(result.problems, params.get('locale'));
}

function gone(ctx: Context, message: string): void {
  ctx.status = 410;
  ctx.body = { data: null, error: { status: 410, name: 'GoneError', message, details: {} } };
}

const forgotten =
  'since: what happened after this token is no longer known: start again without since. / ' +
  'since : la suite de ce jeton n’est plus connue : recommencez sans since.';

export default {
  async list(ctx: Context) {
    const site = siteOf(strapi);
    const params = new URLSearchParams(ctx.querystring);
    const query = accepted(parseFeedQuery(params, site), params);
    const answer = await answerFeed(strapi.db.connection, query, Date.now());
    const feed = buildFeed(query, answer, site);
    keep(ctx, answer.basis, feed.data);
    ctx.set('Link', linkHeader(feed.links));
    ctx.set('Content-Language', query.locale);
    ctx.body = feed;
  },

  async changes(ctx: Context) {
    const knex = strapi.db.connection;
    // The version first: what happens while everything is read is then in the log.
    const basis = await indexState(knex);
    const params = new URLSearchParams(ctx.querystring);
    const query = accepted(parseChangesQuery(params, siteOf(strapi), basis.version), params);
    if (!(await remembers(knex, query.since))) return gone(ctx, forgotten);
    const changes = await readChanges(strapi, query);
    keep(
      ctx,
      basis,
      changes.data.flatMap(({ entry }) => entry ?? []),
    );
    ctx.body = changes;
  },

  async entry(ctx: Context) {
    const site = siteOf(strapi);
    const params = new URLSearchParams(ctx.querystring);
    const { locale } = accepted(parseEntryQuery(params, site), params);
    const type = ENTRY_TYPES.find((known) => known === ctx.params.type);
    const isSlug = KEY_PATTERN.test(ctx.params.slug);
    const found =
      type && isSlug ? await findEntry(strapi, type, ctx.params.slug, locale) : { kind: 'unknown' as const };
    if (found.kind === 'entry') {
      ctx.set('Content-Language', locale);
      ctx.body = buildEntryPage(found.answer, site);
      const { data } = ctx.body as EntryPage;
      keep(ctx, found.answer.basis, [data, ...data.related, ...[data.previous ?? [], data.next ?? []].flat()]);
      return;
    }
    if (found.kind === 'moved') {
      ctx.status = 301;
      ctx.redirect(entryApiUrl(site, { type: ctx.params.type, slug: found.slug, locale }));
      return;
    }
    if (found.kind === 'gone') {
      return gone(ctx, say({ en: 'This entry is no longer published.', fr: 'Cet article n’est plus publié.' }, locale));
    }
    const text = {
      en: `There is no ${ENTRY_TYPES.join(' or ')} at this address in this language (${localeCodes(site).join(', ')}).`,
      fr: `Il n’y a rien à cette adresse dans cette langue (${localeCodes(site).join(', ')}).`,
    };
    throw new errors.NotFoundError(say(text, locale));
  },
};
