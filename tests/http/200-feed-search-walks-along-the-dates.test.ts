import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

// PostgreSQL plans for itself, and has no such statistics.
const onSqlite = process.env.DATABASE_CLIENT === 'postgres' ? test.skip : test;
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await publish(newsroom.strapi, POST, {}, { en: { title: 'Harbour' } });
});
afterAll(() => newsroom.close());

type Query = { sql: string; bindings: readonly (string | number)[] };

/** How SQLite goes about a search that nobody has asked before. */
async function plan(q: string): Promise<string[]> {
  const { connection } = newsroom.strapi.db;
  const asked: Query[] = [];
  const listen = (query: Query) => asked.push(query);
  connection.on('query', listen);
  await newsroom.get(`/api/feed?q=${q}`).expect(200);
  connection.removeListener('query', listen);
  const [search] = asked.filter(({ sql }) => /feed_search match/.test(sql));
  const steps = await connection.raw(`explain query plan ${search?.sql}`, search?.bindings ?? []);
  return steps.map(({ detail }: { detail: string }) => detail);
}

/** What "analyze" finds in a newsroom of 20,000 documents in two languages. */
const STATISTICS = {
  feed_entries_date: '40000 20000 20000 3 1 1 1',
  feed_entries_date_all: '40000 20000 3 1 1 1 1',
  feed_entries_slug: '40000 20000 1 1',
  feed_entries_text: '40000 1',
  feed_entries_type: '40000 20000 2',
  feed_entries_document: '40000 2 1',
};

async function analyse() {
  const { connection } = newsroom.strapi.db;
  await connection.raw('analyze');
  for (const [idx, stat] of Object.entries(STATISTICS))
    await connection('sqlite_stat1').where({ idx }).update({ stat });
  await connection('sqlite_stat4').delete();
  await connection.raw('analyze sqlite_schema');
}

// Decision 0012.
onSqlite('200-feed-search-walks-along-the-dates-with-statistics', async () => {
  const before = await plan('harbour');
  expect(before[0]).toContain('feed_entries_date');
  await analyse();
  expect(await plan('harbours')).toEqual(before);
});
