import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { insertRows } from '../../api/feed/feed-index/insert';
import { type Writer, writer } from './words';

const TERMS = { topics: 50, countries: 30, programs: 10, people: 200 };
/** The last topic is carried by one document in a thousand. */
export const RARE_TOPIC = `topic-${TERMS.topics}`;

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
export const documentIdOf = (index: number): string =>
  createHash('sha1').update(`document ${index}`).digest('hex').slice(0, 24);

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** A post in two locales, as draft and as published version, ids counted from `id`. */
function versions({ words }: Writer, index: number, count: number, id: number): Record<string, unknown>[] {
  const stamp = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return ['en', 'fr'].flatMap((locale, place) => {
    const text = {
      title: words(8),
      slug: `post-${index}-${locale}`,
      excerpt: words(25),
      body: JSON.stringify([words(60), words(50), words(40)].map(paragraph)),
    };
    const shared = { document_id: documentIdOf(index), publication_date: day(index, count) };
    const stamps = { created_at: stamp, updated_at: stamp, locale, featured: 0 };
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
  const each = (make: (program_post_id: number) => Link[]) => ids.flatMap(make);
  return {
    topics: each((program_post_id) =>
      [...topics].map((topic_id, place) => ({ program_post_id, topic_id, topic_ord: place + 1 })),
    ),
    countries: each((program_post_id) => [{ program_post_id, country_id: country, country_ord: 1 }]),
    program: each((program_post_id) => [{ program_post_id, program_id: program }]),
    authors: each((program_post_id) => [{ program_post_id, person_id: person, person_ord: 1 }]),
  };
}

/** Fills an empty database with posts past Strapi, quickly and the same in every run; the index is left to reindex. */
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
      add('program_posts', rows);
      const ids = rows.map(({ id }) => Number(id));
      for (const [name, some] of Object.entries(links(hand, index, ids))) add(`program_posts_${name}_lnk`, some);
    }
    await knex.transaction(async (trx) => {
      for (const [table, rows] of tables) await insertRows(trx, table, rows);
    });
  }
}
