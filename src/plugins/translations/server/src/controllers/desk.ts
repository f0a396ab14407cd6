import type { Context } from 'koa';
import { DateTime } from 'luxon';
import { refuse } from '../../../../../content/refusal';
import type { Result } from '../../../../../feed/problem';
import { localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import type { DeskPage, Next, Sort } from '../desk';
import { coverage, mine } from '../list/coverage';
import type { Place } from '../list/place';
import { presentRows } from '../list/present';
import { programs } from '../list/programs';
import {
  type After,
  EVERYTHING,
  encodeCursor,
  type Filter,
  markOf,
  parseListQuery,
  parseNextQuery,
} from '../list/query';
import { filtered, keyOf, nextOf, pageOf } from '../list/rows';
import { translators } from '../work/people';
import { readableFor, type Staff } from '../work/permissions';

const staffOf = (ctx: Context): Staff => ctx.state as Staff;

const askerOf = (ctx: Context) => ({ id: staffOf(ctx).user.id, locales: localeCodes(siteOf(strapi)) });

/** @throws ValidationError with all that is wrong with the query string */
function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) refuse(result.problems);
  return (result as { value: Value }).value;
}

const readableBy = (ctx: Context) => readableFor(strapi, staffOf(ctx));

const rowsFor = (ctx: Context, filter: Filter, sort: Sort) =>
  filtered(strapi.db.connection, filter, readableBy(ctx), sort);

const countOf = async (rows: ReturnType<typeof filtered>): Promise<number> =>
  Number((await rows.count({ count: '*' }).first())?.count ?? 0);

/** The place asked for, or where a translation stands now; none where nobody may see it. */
async function placeOf(ctx: Context, after: After, sort: Sort): Promise<Place | undefined> {
  if ('key' in after) return after;
  const row = { document_id: after.documentId, target: after.target };
  const from = await rowsFor(ctx, EVERYTHING, sort).where(row).first();
  return from && { key: keyOf(from, sort), since: Date.now() };
}

export default {
  async coverage(ctx: Context) {
    ctx.body = await coverage(strapi, readableBy(ctx));
  },

  async list(ctx: Context) {
    const query = parseListQuery(new URLSearchParams(ctx.querystring), askerOf(ctx));
    const { filter, sort, limit, cursor } = accepted(query);
    const { rows, hasNext, hasPrev } = await pageOf(rowsFor(ctx, filter, sort), sort, limit, cursor);
    // A first page that is not full has counted them: a search that finds little is not made twice.
    const isAll = !cursor && !hasNext;
    const total = isAll ? rows.length : await countOf(rowsFor(ctx, filter, sort));
    const link = (direction: 'next' | 'prev') => {
      const row = rows.at(direction === 'next' ? -1 : 0);
      return row ? encodeCursor({ direction, key: keyOf(row, sort) }, markOf(filter, sort)) : null;
    };
    const page: DeskPage = {
      ...{ rows: await presentRows(strapi, rows, readableBy(ctx), sort, Date.now()), total },
      ...{ next: hasNext ? link('next') : null, prev: hasPrev ? link('prev') : null },
    };
    ctx.body = page;
  },

  /** The first of a filter, or the one after a place in it. */
  async next(ctx: Context) {
    const { filter, sort, after } = accepted(parseNextQuery(new URLSearchParams(ctx.querystring), askerOf(ctx)));
    const place = after && (await placeOf(ctx, after, sort));
    const found = await nextOf(rowsFor(ctx, filter, sort), sort, place);
    const [row = null] = await presentRows(
      strapi,
      found ? [found] : [],
      readableBy(ctx),
      sort,
      place?.since ?? Date.now(),
    );
    ctx.body = { row } satisfies Next;
  },

  async mine(ctx: Context) {
    const today = DateTime.now().setZone(siteOf(strapi).timeZone).toISODate() ?? '';
    ctx.body = await mine(strapi, staffOf(ctx), readableBy(ctx), today);
  },

  async people(ctx: Context) {
    ctx.body = await translators(strapi);
  },

  async programs(ctx: Context) {
    ctx.body = await programs(strapi);
  },
};
