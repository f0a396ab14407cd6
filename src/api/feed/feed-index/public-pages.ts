import type { Knex } from 'knex';
import type { PublicPage } from '../../../feed/sitemap';
import { isPostgres } from './dialect';
import { afterKey, inOrder, sortKey } from './page';
import type { EntryRow } from './rows';

/** Documents that are read at a time: a reading holds up SQLite's only connection for some milliseconds. */
const CHUNK = 500;

/** How many entries each locale has of its own, those that search engines may not show included. */
export async function countPages(knex: Knex): Promise<Map<string, number>> {
  const rows: { audience: string; count: number | string }[] = await knex('feed_counts')
    .where({ facet: 'type', is_fallback: 0 })
    .groupBy('audience')
    .select('audience')
    .sum({ count: 'count' });
  return new Map(rows.map(({ audience, count }) => [audience, Number(count)]));
}

type Place = Pick<EntryRow, 'date' | 'document_id' | 'starts_at'>;

/**
 * Documents with an entry in a locale, oldest first, so that those which are full stay as they are, chunk by chunk: of each
 * the pages in every locale that search engines may show.
 */
export async function* readPages(
  knex: Knex,
  locale: string,
  start: number,
  count: number,
): AsyncGenerator<PublicPage[][]> {
  let last: Place | undefined;
  for (let left = count; left > 0; left -= CHUNK) {
    const own = knex('feed_entries as e').where({ 'e.audience': locale, 'e.is_fallback': 0 });
    const next = inOrder(own, 'oldest', true).limit(Math.min(CHUNK, left)).select('e.date', 'e.document_id');
    if (last) afterKey(next, 'oldest', sortKey('oldest', last as EntryRow), true);
    else next.offset(start);
    const places: Place[] = await next;
    if (!places.length) return;
    last = places.at(-1);
    yield pagesOf(
      knex,
      places.map(({ document_id }) => document_id),
    );
  }
}

async function pagesOf(knex: Knex, ids: string[]): Promise<PublicPage[][]> {
  const noIndex = isPostgres(knex)
    ? "coalesce(e.detail::json #>> '{seo,noIndex}', 'false') = 'true'"
    : "coalesce(json_extract(e.detail, '$.seo.noIndex'), 0) = 1";
  const rows: EntryRow[] = await knex('feed_entries as e')
    .whereIn('e.document_id', ids)
    .where('e.is_fallback', 0)
    .whereRaw(`not (${noIndex})`)
    .select('e.document_id', 'e.type', 'e.locale', 'e.slug', 'e.updated_at');
  const pages = new Map(ids.map((id): [string, PublicPage[]] => [id, []]));
  for (const { document_id, type, locale, slug, updated_at } of rows) {
    pages.get(document_id)?.push({ type, locale, slug, updatedAt: Number(updated_at) });
  }
  return [...pages.values()];
}
