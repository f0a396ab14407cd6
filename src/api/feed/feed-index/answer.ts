import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryAnswer } from '../../../feed/entry-page';
import type { Answer } from '../../../feed/feed';
import { type Basis, byTheClock } from '../../../feed/freshness';
import type { FeedQuery } from '../../../feed/query';
import type { EntryType } from '../../../feed/site';
import { turnsOf, wouldList } from '../../../feed/withdrawn';
import { readWithdrawn } from './calendar-records';
import { indexState } from './changes';
import { turns } from './clock';
import { weighed } from './driver';
import { countFacets, countTotal } from './facets';
import { formerOwner } from './former-slugs';
import { readNames } from './naming';
import { afterKey, inOrder, readPage, sortKey } from './page';
import { readable } from './readable';
import { contentOf, detailOf, type EntryRow, foundEntry, indexedEntry } from './rows';
import { watchOf } from './watch';

/** What a voice wants besides: the whole content of entries, and the events that have been withdrawn. */
export type Wants = { bodies?: boolean; eventsOnly?: boolean };

/** The index's answer to a question. `now` is epoch milliseconds. */
export async function answerFeed(
  strapi: Core.Strapi,
  query: FeedQuery,
  now: number,
  { bodies = false, eventsOnly = false }: Wants = {},
): Promise<Answer> {
  const knex = strapi.db.connection;
  // The version first: an answer may be newer than it says, never older.
  const state = watchOf(strapi).current ?? (await indexState(knex));
  const asked = await weighed(knex, query);
  const { rows, hasPrevious, hasNext } = await readPage(knex, asked, now, bodies);
  const facets = query.include.includes('facets') ? await countFacets(knex, asked, now) : undefined;
  const total = query.include.includes('total') ? await countTotal(knex, asked, now, facets) : undefined;
  const { search } = query;
  const entries = readable(strapi, rows, (row) => ({
    ...(search ? foundEntry(row, search) : indexedEntry(row)),
    ...(bodies && { content: contentOf(row) }),
  }));
  const key = (row: EntryRow | undefined) => (row ? sortKey(query.order, row) : null);
  const naming = await readNames(knex, state.version, { entries, facets, terms: query.terms });
  // They have no place in the order: the first page tells them all.
  const tellsThem = eventsOnly && !query.cursor && query.cancelled !== 'omit';
  const gone = tellsThem ? await readWithdrawn(knex) : [];
  const withdrawn = gone.filter((entry) => wouldList(query, entry, now));
  const basis = byTheClock(state, [...(await turns(knex, query, now)), ...turnsOf(query, gone, now)], now);
  const ends = { first: key(rows[0]), last: key(rows.at(-1)) };
  return { entries, ...ends, hasPrevious, hasNext, basis, withdrawn, total, facets, naming };
}

/** Where a slug leads: to its entry, to the slug that took its place, to what is gone, or nowhere. */
export type Found =
  | { kind: 'entry'; answer: EntryAnswer }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone'; id: string }
  | { kind: 'unknown' };

export async function findEntry(strapi: Core.Strapi, type: EntryType, slug: string, locale: string): Promise<Found> {
  const knex = strapi.db.connection;
  const basis = await indexState(knex);
  const own = () => knex<EntryRow>('feed_entries').where({ audience: locale, is_fallback: 0, type });
  const row = await own().where({ slug }).first();
  if (row) return { kind: 'entry', answer: await around(strapi, row, basis) };
  const owner = await formerOwner(strapi, type, locale, slug);
  if (!owner) return { kind: 'unknown' };
  const now = await own().where({ document_id: owner }).first();
  return now ? { kind: 'moved', slug: now.slug } : { kind: 'gone', id: owner };
}

async function around(strapi: Core.Strapi, row: EntryRow, basis: Basis): Promise<EntryAnswer> {
  const knex = strapi.db.connection;
  const related = readable(strapi, await relatedTo(knex, row), indexedEntry);
  const [previous = null] = readable(strapi, await neighbour(knex, row, true), indexedEntry);
  const [next = null] = readable(strapi, await neighbour(knex, row, false), indexedEntry);
  const entry = indexedEntry(row);
  const others = [previous, next].filter((other) => other !== null);
  return {
    basis,
    entry,
    content: contentOf(row),
    detail: detailOf(row),
    related,
    previous,
    next,
    naming: await readNames(knex, basis.version, { entries: [entry, ...related, ...others] }),
  };
}

/** Posts of an event, events of a post, newest first, in a fallback where the audience has no version of its own. */
function relatedTo(knex: Knex, { type, document_id, audience }: EntryRow): Promise<EntryRow[]> {
  const [mine, theirs] = type === 'event' ? ['event_id', 'post_id'] : ['post_id', 'event_id'];
  const ids = knex('feed_links').where(mine, document_id).select(theirs);
  return inOrder(knex('feed_entries as e'), 'newest', true).where('e.audience', audience).whereIn('e.document_id', ids);
}

/** The entry just before (older) or after (newer) this one among those of its own locale. */
function neighbour(knex: Knex, row: EntryRow, older: boolean): Promise<EntryRow[]> {
  const entries = knex('feed_entries as e').where({ 'e.audience': row.audience, 'e.is_fallback': 0 });
  return inOrder(afterKey(entries, 'newest', sortKey('newest', row), older), 'newest', older).limit(1);
}
