import { EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { onSqlite, planOf, readFor } from '../helpers/queries';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const keys: string[] = [];
  for (const key of ['a', 'b', 'c']) keys.push(await term(strapi, 'topic', { key, nameEn: key, nameFr: key }));
  // Every set of topics, several of them on each day.
  for (let set = 0; set < 16; set++) {
    const topics = keys.filter((_, bit) => set & (1 << bit));
    const data = { topics, publicationDate: `2019-11-0${1 + (set % 3)}` };
    const locales = { en: { title: `Harbour ${set}` }, ...(set % 2 && { fr: { title: `Port ${set}` } }) };
    if (set < 8) await publish(strapi, POST, data, locales);
    else await publish(strapi, EVENT, { ...inTunis, ...data, ...EVENING }, locales);
  }
});
afterAll(() => newsroom.close());

const EVENING = { startsAt: '2019-12-01T18:00:00Z', endsAt: '2019-12-01T20:00:00Z' };

const pageFor = async (question: string) =>
  (await readFor(newsroom, question)).find(({ sql }) => sql.includes('summary'));

const asked = ['topic=a,b', 'topic=a,nobody', 'topic=a,b&order=oldest', 'topic=nobody,none'];
onSqlite.each(asked)('%s reads the entries of its terms, in their order', async (question) => {
  const steps = (await planOf(newsroom, await pageFor(question))).join('\n');
  expect(steps).toContain('MERGE (UNION ALL)');
  expect(steps).toContain('feed_entry_terms_key');
  expect(steps).not.toMatch(/feed_entries_date|ORDER BY/);
});

test('filters that say the same are looked at once', async () => {
  const once = (await pageFor('topic=b,c'))?.sql;
  expect((await pageFor('topic=b,c&topic=c,b&topic=b,c'))?.sql).toBe(once);
});

test.each(['topic=c', 'topic=b&topic=b', 'featured=true'])('%s counts no terms first', async (question) => {
  expect((await readFor(newsroom, question)).filter(({ sql }) => sql.includes('feed_counts'))).toEqual([]);
});

type Body = { data: { id: string }[]; links: { next: string | null; prev: string | null }; meta: { total: number } };

/** The ids of all pages of a question, one after the other, read forwards and then backwards. */
async function paged(question: string, limit: number) {
  const ids: string[][] = [[], []];
  const get = async (url: string): Promise<Body> =>
    (await newsroom.get(url.slice(url.indexOf('/api/'))).expect(200)).body;
  let page = await get(`/api/feed?${question}&limit=${limit}&include=total`);
  for (; page.links.next; page = await get(page.links.next)) ids[0]?.push(...page.data.map(({ id }) => id));
  ids[0]?.push(...page.data.map(({ id }) => id));
  for (; page.links.prev; page = await get(page.links.prev)) ids[1]?.unshift(...page.data.map(({ id }) => id));
  ids[1]?.unshift(...page.data.map(({ id }) => id));
  expect(ids[0]).toHaveLength(page.meta.total);
  expect(ids[1]).toEqual(ids[0]);
  return { question, ids: ids[0] };
}

const QUESTIONS = [
  ...[
    'topic=a,b',
    'topic=a,b&order=oldest',
    'topic=a,b,c&topic=b,c',
    'topic=a,b&topic=c',
    'topic=a,nobody',
    'topic=b&topic=c',
  ],
  ...['when=past&topic=a,b', 'topic=b,c&from=2019-11-02', 'locale=fr&topic=a,b', 'locale=fr&fallback=true&topic=a,b'],
  ...['q=harbour&topic=a,b', 'q=harbour&order=relevance&topic=a,b'],
];

test('which way is taken is no part of the answer, even where the counts are wrong', async () => {
  const few: object[] = [];
  for (const question of QUESTIONS) few.push(await paged(question, 3));
  await newsroom.strapi.db.connection('feed_counts').where({ facet: 'topic' }).update({ count: 1_000_000 });
  const many: object[] = [];
  // Pages of another size, because those are remembered.
  for (const question of QUESTIONS) many.push(await paged(question, 2));
  expect(many).toEqual(few);
  const sql = (await pageFor('topic=a,b&limit=1'))?.sql;
  expect(sql).not.toContain('union all');
});
