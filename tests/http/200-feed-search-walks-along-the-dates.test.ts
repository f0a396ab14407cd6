import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { onSqlite, planOf, readFor } from '../helpers/queries';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await publish(newsroom.strapi, POST, {}, { en: { title: 'Harbour' } });
});
afterAll(() => newsroom.close());

/** How SQLite goes about a search that nobody has asked before. */
async function plan(q: string): Promise<string[]> {
  const queries = await readFor(newsroom, `q=${q}`);
  return planOf(
    newsroom,
    queries.find(({ sql }) => /feed_search match/.test(sql)),
  );
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
