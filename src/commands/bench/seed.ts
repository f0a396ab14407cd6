import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../../api/feed/feed-index/dialect';
import { insertRows } from '../../api/feed/feed-index/insert';
import { happening, isEvent, placeOfPost } from './events';
import { type Writer, writer } from './words';

const TERMS = { topics: 50, countries: 30, programs: 10, people: 200 };
/** The last topic is carried by one document in a thousand. */
export const RARE_TOPIC = `topic-${TERMS.topics}`;

/** One document in so many is featured. */
const FEATURED = 400;

const BATCH = 500;

async function addTerms(knex: Knex): Promise<void> {
  const now = new Date().toISOString();
  for (const [table, count] of Object.entries(TERMS)) {
    const singular = { topics: 'topic', countries: 'country', programs: 'program', people: 'person' }[table];
    const rows = Array.from({ length: count }, (_, index) => {
      const key = `${singular}-${index + 1}`;
      const names = table === 'people' ? { name: key } : { name_en: key, name_fr: key };
      return { id: index + 1, document_id: key, key, ...names, created_at: now, updated_at: now, published_at: now };
    });
    await knex(table).insert(rows);
  }
}

const day = (index: number, count: number) =>
  new Date(Date.UTC(2000, 0, 1) + Math.floor((index / count) * 26 * 365) * 86_400_000).toISOString().slice(0, 10);

/** As long and as scattered as Strapi's own ids: neighbours in the list are no neighbours on the disk. */
const documentIdOf = (index: number): string =>
  createHash('sha1').update(`document ${index}`).digest('hex').slice(0, 24);

/** The id of the post with this number, counted from 0. */
export const postIdOf = (number: number): string => documentIdOf(placeOfPost(number));

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** A document in two locales, as draft and as published version, ids counted from `id`. */
function versions({ words }: Writer, index: number, count: number, id: number): Record<string, unknown>[] {
  const stamp = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return ['en', 'fr'].flatMap((locale, place) => {
    const text = {
      title: words(8),
      slug: `document-${index}-${locale}`,
      excerpt: words(25),
      body: [words(60), words(50), words(40)].map(paragraph),
    };
    const publication_date = day(index, count);
    const times = isEvent(index) ? happening(index, publication_date) : {};
    const shared = { document_id: documentIdOf(index), publication_date, ...times };
    const stamps = { created_at: stamp, updated_at: stamp, locale, featured: Number(index % FEATURED === 0) };
    return [null, stamp].map((published_at, state) => ({
      id: id + place * 2 + state,
      ...shared,
      ...text,
      ...stamps,
      published_at,
    }));
  });
}

type Link = Record<string, number>;

function links({ random }: Writer, index: number, ids: number[]) {
  const pick = (count: number) => 1 + Math.floor(random() * count);
  const topics = new Set([pick(TERMS.topics - 1), pick(TERMS.topics - 1)]);
  if (index % 1000 === 0) topics.add(TERMS.topics);
  const [country, program, person] = [pick(TERMS.countries), pick(TERMS.programs), pick(TERMS.people)];
  const [owner, people] = isEvent(index) ? ['event_id', 'speakers'] : ['program_post_id', 'authors'];
  const each = (make: () => Link[]) => ids.flatMap((id) => make().map((link) => ({ [owner]: id, ...link })));
  return {
    topics: each(() => [...topics].map((topic_id, place) => ({ topic_id, topic_ord: place + 1 }))),
    countries: each(() => [{ country_id: country, country_ord: 1 }]),
    program: each(() => [{ program_id: program }]),
    [people]: each(() => [{ person_id: person, person_ord: 1 }]),
  };
}

/** PostgreSQL counts ids of its own and would give those again that were given here. */
async function goOnCounting(knex: Knex): Promise<void> {
  for (const table of ['program_posts', 'events', ...Object.keys(TERMS)])
    await knex.raw(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
}

/** Fills an empty database with posts and events past Strapi, quickly and the same in every run; the index is left to reindex. */
export async function seed(strapi: Core.Strapi, count: number): Promise<void> {
  const knex = strapi.db.connection;
  const hand = writer(count);
  await addTerms(knex);
  for (let start = 0; start < count; start += BATCH) {
    const tables = new Map<string, object[]>();
    const add = (table: string, rows: object[]) => {
      const all = tables.get(table) ?? [];
      all.push(...rows);
      tables.set(table, all);
    };
    for (let index = start; index < Math.min(start + BATCH, count); index += 1) {
      const rows = versions(hand, index, count, index * 4 + 1);
      const table = isEvent(index) ? 'events' : 'program_posts';
      add(table, rows);
      const ids = rows.map(({ id }) => Number(id));
      for (const [name, some] of Object.entries(links(hand, index, ids))) add(`${table}_${name}_lnk`, some);
    }
    await knex.transaction(async (trx) => {
      for (const [table, rows] of tables) await insertRows(trx, table, rows);
    });
  }
  if (isPostgres(knex)) await goOnCounting(knex);
}
