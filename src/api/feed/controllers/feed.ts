import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { renderEvents } from '../../../feed/calendar/calendar';
import { parseChangesQuery } from '../../../feed/changes';
import { buildEntryPage, type EntryPage, entryApiUrl, parseEntryQuery } from '../../../feed/entry-page';
import { FORMATS, formatAt } from '../../../feed/formats/index';
import { presentEntry } from '../../../feed/present';
import { ENTRY_TYPES, type EntryType, localeCodes } from '../../../feed/site';
import { say } from '../../../feed/text';
import { KEY_PATTERN } from '../../../feed/vocabulary';
import { VOICES } from '../../../feed/voices';
import { siteOf } from '../../../site';
import { accepted } from '../answers/accepted';
import { speak } from '../answers/speak';
import { keep } from '../answers/take';
import { type Found, findEntry } from '../feed-index/answer';
import { findWithdrawn } from '../feed-index/calendar-records';
import { indexState } from '../feed-index/changes';
import { readChanges, remembers } from '../feed-index/log';

function gone(ctx: Context, message: string): void {
  ctx.status = 410;
  ctx.body = { data: null, error: { status: 410, name: 'GoneError', message, details: {} } };
}

const forgotten =
  'since: what happened after this token is no longer known: start again without since. / ' +
  'since : la suite de ce jeton n’est plus connue : recommencez sans since.';

const noSuchFormat = (ending: string): string => {
  const paths = FORMATS.filter(({ path }) => path.startsWith('/api')).map(({ path }) => path);
  return `There is no format “${ending}”: use ${paths.join(', ')}. / Le format « ${ending} » n’existe pas : utilisez ${paths.join(', ')}.`;
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
    const moment = { version: basis.version, at: basis.changedAt };
    const query = accepted(parseChangesQuery(params, siteOf(strapi), moment), params);
    if (!(await remembers(knex, query.since))) return gone(ctx, forgotten);
    const changes = await readChanges(strapi, query, basis.version);
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
    const found = await find(type, ctx.params.slug, locale);
    if (found.kind !== 'entry') return leadOn(ctx, found, locale);
    ctx.set('Content-Language', locale);
    ctx.body = buildEntryPage(found.answer, site);
    const { data } = ctx.body as EntryPage;
    keep(ctx, found.answer.basis, [data, ...data.related, ...[data.previous ?? [], data.next ?? []].flat()]);
  },

  /** One event as a calendar; calendars that have it are told for a while when it is withdrawn. */
  async calendar(ctx: Context) {
    const site = siteOf(strapi);
    const params = new URLSearchParams(ctx.querystring);
    const { locale, cancelled } = accepted(parseEntryQuery(params, site, VOICES.ics), params);
    const { slug } = ctx.params;
    // The version first: an answer may be newer than it says, never older.
    const basis = await indexState(strapi.db.connection);
    const found = await find('event', slug, locale);
    const withdrawn = found.kind === 'gone' && (await findWithdrawn(strapi.db.connection, found.id, locale));
    if (found.kind !== 'entry' && !withdrawn) return leadOn(ctx, found, locale, '.ics');
    const entries = found.kind === 'entry' ? [presentEntry(found.answer.entry, found.answer.naming, site)] : [];
    const gone = withdrawn ? [presentEntry(withdrawn, () => undefined, site)] : [];
    keep(ctx, basis, [...entries, ...gone]);
    ctx.set('Content-Language', locale);
    ctx.set('Content-Disposition', `attachment; filename="${slug}.ics"`);
    ctx.type = VOICES.ics.type;
    ctx.body = renderEvents(entries, gone, site, cancelled);
  },
};

const find = async (type: EntryType | undefined, slug: string, locale: string): Promise<Found> =>
  type && KEY_PATTERN.test(slug) ? findEntry(strapi, type, slug, locale) : { kind: 'unknown' };

/** Where there is no entry: to where it is now, or why there is none. */
function leadOn(ctx: Context, found: Exclude<Found, { kind: 'entry' }>, locale: string, suffix = ''): void {
  const site = siteOf(strapi);
  if (found.kind === 'moved') {
    const { type = 'event' } = ctx.params;
    ctx.status = 301;
    ctx.redirect(entryApiUrl(site, { type, slug: found.slug, locale }, suffix));
  } else if (found.kind === 'gone') {
    gone(ctx, say({ en: 'This entry is no longer published.', fr: 'Cet article n’est plus publié.' }, locale));
  } else {
    const text = {
      en: `There is no ${ENTRY_TYPES.join(' or ')} at this address in this language (${localeCodes(site).join(', ')}).`,
      fr: `Il n’y a rien à cette adresse dans cette langue (${localeCodes(site).join(', ')}).`,
    };
    throw new errors.NotFoundError(say(text, locale));
  }
}
