import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { parseChangesQuery } from '../../../feed/changes';
import { buildEntryPage, type EntryPage, entryApiUrl, parseEntryQuery } from '../../../feed/entry-page';
import { FORMATS, formatAt } from '../../../feed/formats/index';
import { ENTRY_TYPES, localeCodes } from '../../../feed/site';
import { say } from '../../../feed/text';
import { KEY_PATTERN } from '../../../feed/vocabulary';
import { VOICES } from '../../../feed/voices';
import { siteOf } from '../../../site';
import { accepted } from '../answers/accepted';
import { speak } from '../answers/speak';
import { keep } from '../answers/take';
import { findEntry } from '../feed-index/answer';
import { indexState } from '../feed-index/changes';
import { readChanges, remembers } from '../feed-index/log';

function gone(ctx: Context, message: string): void {
  ctx.status = 410;
  ctx.body = { data: null, error: { status: 410, name: 'GoneError', message, details: {} } };
}

const forgotten =
  'since: what happened after this token is no longer known: start again without since. / ' +
  'since : la suite de ce jeton n’est plus connue : recommencez sans since.';

const noSuchFormat = (ending: string): string => {
  const paths = FORMATS.filter(({ path }) => path.startsWith('/api')).map(({ path }) => path);
  return `There is no format “${ending}”: use ${paths.join(', ')}. / Le format « ${ending} » n’existe pas : utilisez ${paths.join(', ')}.`;
};

export default {
  /** Every voice of the API: JSON at /feed, the others by the ending of the path. */
  async list(ctx: Context) {
    const { ending } = ctx.params;
    const format = formatAt(ending ? `${VOICES.json.path}.${ending}` : VOICES.json.path);
    if (!format) throw new errors.NotFoundError(noSuchFormat(`${ending}`));
    await speak(strapi, ctx, format, new URLSearchParams(ctx.querystring));
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
