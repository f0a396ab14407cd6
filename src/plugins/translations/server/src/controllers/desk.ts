import type { Context } from 'koa';
import { DateTime } from 'luxon';
import { refuse } from '../../../../../content/refusal';
import type { Result } from '../../../../../feed/problem';
import { localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import type { DeskPage, Next } from '../desk';
import { coverage, mine } from '../list/coverage';
import { presentRows } from '../list/present';
import { programs } from '../list/programs';
import { EVERYTHING, encodeCursor, type Filter, markOf, parseListQuery, parseNextQuery } from '../list/query';
import { filtered, keyOf, pageOf } from '../list/rows';
import { translators } from '../work/people';
import { readableFor, type Staff } from '../work/permissions';

const staffOf = (ctx: Context): Staff => ctx.state as Staff;

const askerOf = (ctx: Context) => ({ id: staffOf(ctx).user.id, locales: localeCodes(siteOf(strapi)) });

/** @throws ValidationError with all that is wrong with the query string */
function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) refuse(result.problems);
  return (result as { value: Value }).value;
}

const rowsFor = (ctx: Context, filter: Filter) =>
  filtered(strapi.db.connection, filter, readableFor(strapi, staffOf(ctx)));

const countOf = async (rows: ReturnType<typeof filtered>): Promise<number> =>
  Number((await rows.count({ count: '*' }).first())?.count ?? 0);

export default {
  async coverage(ctx: Context) {
    ctx.body = await coverage(strapi, readableFor(strapi, staffOf(ctx)));
  },

  async list(ctx: Context) {
    const query = parseListQuery(new URLSearchParams(ctx.querystring), askerOf(ctx));
    const { filter, sort, limit, cursor } = accepted(query);
    const { rows, hasNext, hasPrev } = await pageOf(rowsFor(ctx, filter), sort, limit, cursor);
    // A first page that is not full has counted them: a search that finds little is not made twice.
    const isAll = !cursor && !hasNext;
    const total = isAll ? rows.length : await countOf(rowsFor(ctx, filter));
    const link = (direction: 'next' | 'prev') => {
      const row = rows.at(direction === 'next' ? -1 : 0);
      return row ? encodeCursor({ direction, key: keyOf(row, sort) }, markOf(filter, sort)) : null;
    };
    const page: DeskPage = {
      ...{ rows: await presentRows(strapi, rows), total },
      ...{ next: hasNext ? link('next') : null, prev: hasPrev ? link('prev') : null },
    };
    ctx.body = page;
  },

  /** The first of a filter, or the one after a place in it; after its end, from its beginning again. */
  async next(ctx: Context) {
    const { filter, sort, after } = accepted(parseNextQuery(new URLSearchParams(ctx.querystring), askerOf(ctx)));
    const place = after && { document_id: after.documentId, target: after.target };
    const from = place && (await rowsFor(ctx, EVERYTHING).where(place).first());
    const others = () => rowsFor(ctx, filter).whereNot((row) => row.where(place ?? { document_id: '' }));
    const cursor = from && { direction: 'next' as const, key: keyOf(from, sort) };
    const { rows } = await pageOf(others(), sort, 1, cursor);
    const found = rows.length ? rows : (await pageOf(others(), sort, 1, undefined)).rows;
    const [row = null] = await presentRows(strapi, found);
    ctx.body = { row } satisfies Next;
  },

  async mine(ctx: Context) {
    const today = DateTime.now().setZone(siteOf(strapi).timeZone).toISODate() ?? '';
    ctx.body = await mine(strapi, staffOf(ctx), readableFor(strapi, staffOf(ctx)), today);
  },

  async people(ctx: Context) {
    ctx.body = await translators(strapi);
  },

  async programs(ctx: Context) {
    ctx.body = await programs(strapi);
  },
};
