import { reindex } from '../../src/api/feed/feed-index/reindex';
import { EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
const logged: string[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await publish(strapi, POST, { publicationDate: '2020-01-01' }, { en: { title: 'Sound post' } });
  await publish(strapi, POST, { publicationDate: '2020-01-02' }, { en: { title: 'Spoilt post', slug: 'spoilt' } });
  await publish(strapi, POST, { publicationDate: '2020-01-03' }, { en: { title: 'Later post', slug: 'later' } });
  await publish(strapi, EVENT, { ...inTunis, publicationDate: '2019-01-01' }, { en: { title: 'Sound event' } });
  await publish(strapi, EVENT, inTunis, { en: { title: 'Spoilt event', slug: 'spoilt-event' } });
  for (const transport of strapi.log.transports) transport.silent = true;
  strapi.log.on('data', ({ message }: { message?: string }) => logged.push(`${message}`));
});
afterAll(() => newsroom.close());

const spoil = (columns: object) =>
  newsroom.strapi.db.connection('feed_entries').whereIn('slug', ['spoilt', 'spoilt-event']).update(columns);

describe.each([
  ['what a list shows', { summary: '{', content: '{}', detail: '{' }],
  ['the content', { content: '[' }],
])('where %s cannot be read', (_, columns) => {
  beforeAll(() => spoil(columns));
  afterAll(() => reindex(newsroom.strapi));

  test.each([
    ['/api/feed.rss', 'post'],
    ['/api/feed.atom', 'post'],
    ['/api/feed.json', 'post'],
    ['/api/feed?include=facets,total', 'post'],
    ['/api/feed?q=sound', 'post'],
    ['/en', 'post'],
    ['/api/feed/changes', 'post'],
    ['/api/feed.ics', 'event'],
  ])('%s tells the others', async (path, kind) => {
    const { text } = await newsroom.get(path).buffer(true).expect(200);
    expect(text).toContain(`Sound ${kind}`);
  });
});

test('it is logged, no neighbour leads there, its own page fails, and publishing or a rebuild mends it', async () => {
  logged.splice(0);
  await spoil({ summary: '{' });
  expect((await newsroom.get('/api/feed/program-post/later').expect(200)).body.data.previous).toBeNull();
  expect(logged.join()).toMatch(/nothing readable of program-post \w+ for readers of en: npm run reindex/);
  await newsroom.get('/api/feed/program-post/spoilt').expect(500);
  await reindex(newsroom.strapi);
  const { body } = await newsroom.get('/api/feed?limit=7').expect(200);
  expect(body.data.map(({ title }: { title: string }) => title)).toContain('Spoilt post');
  expect((await newsroom.get('/api/feed.ics?limit=7').buffer(true).expect(200)).text).toContain('Spoilt event');
});
