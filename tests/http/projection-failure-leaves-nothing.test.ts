import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
let topic: string;
let postId: string;
let eventId: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const locales = { en: { title: 'Before' }, fr: { title: 'Avant' } };
  topic = await term(strapi, 'topic', { nameEn: 'Harbours', nameFr: 'Ports' });
  postId = await publish(strapi, POST, { publicationDate: '2019-01-01', topics: [topic] }, locales);
  eventId = await publish(strapi, EVENT, { ...inTunis, publicationDate: '2019-01-02', topics: [topic] }, locales);
  await documents(strapi, POST).update!({ documentId: postId, locale: 'en', data: { title: 'Draft', slug: 'draft' } });
});
afterAll(() => newsroom.close());

const knex = () => newsroom.strapi.db.connection;
const TABLES = [
  ...['program_posts', 'events', 'topics', 'components_shared_venues', 'events_cmps', 'program_posts_topics_lnk'],
  ...['events_topics_lnk', 'feed_entries', 'feed_terms', 'feed_links', 'feed_changes', 'feed_state'],
];
async function everything() {
  const all: Record<string, unknown[]> = {};
  for (const table of [...TABLES, 'feed_former_slugs']) all[table] = await knex()(table).orderBy(1);
  return all;
}

/** The index cannot write what an entry carries while `work` runs. */
async function withBrokenIndex(work: () => Promise<unknown>): Promise<unknown> {
  await knex().schema.renameTable('feed_entry_terms', 'feed_entry_terms_away');
  try {
    return await work().then(
      () => 'written all the same',
      () => 'refused',
    );
  } finally {
    await knex().schema.renameTable('feed_entry_terms_away', 'feed_entry_terms');
  }
}

const post = () => documents(newsroom.strapi, POST);
const event = () => documents(newsroom.strapi, EVENT);
const topics = () => documents(newsroom.strapi, 'api::topic.topic');
const query = (uid: string) => newsroom.strapi.db.query(uid);

const writes: [string, () => Promise<unknown>][] = [
  ['publish', () => post().publish!({ documentId: postId, locale: 'en' })],
  ['publish of all languages', () => post().publish!({ documentId: postId, locale: '*' })],
  ['create as published', () => post().create!({ locale: 'en', data: { title: 'New' }, status: 'published' })],
  [
    'create with a component',
    () => event().create!({ locale: 'fr', data: { ...inTunis, title: 'N' }, status: 'published' }),
  ],
  [
    'update as published',
    () =>
      event().update!({
        documentId: eventId,
        locale: 'en',
        data: { venue: null, attendanceMode: 'online' },
        status: 'published',
      }),
  ],
  ['unpublish', () => event().unpublish!({ documentId: eventId, locale: 'en' })],
  ['delete', () => event().delete!({ documentId: eventId, locale: '*' })],
  ['rename of a topic', () => topics().update!({ documentId: topic, data: { nameEn: 'Ports' } })],
  ['another key of a topic', () => topics().update!({ documentId: topic, data: { key: 'ports' } })],
  ['delete of a topic', () => topics().delete!({ documentId: topic })],
  [
    'updateMany past the document service',
    () => query(POST).updateMany({ where: { documentId: postId }, data: { featured: true } }),
  ],
  ['deleteMany past the document service', () => query(EVENT).deleteMany({ where: { documentId: eventId } })],
];

test.each(writes)('%s: refused, and nothing of it stays', async (_, write) => {
  const before = await everything();
  expect(await withBrokenIndex(write)).toBe('refused');
  expect(await everything()).toEqual(before);
});

test('the next write goes through', async () => {
  await post().publish!({ documentId: postId, locale: 'en' });
  const { body } = await newsroom.get('/api/feed/program-post/draft').expect(200);
  expect(body.data.title).toBe('Draft');
});
