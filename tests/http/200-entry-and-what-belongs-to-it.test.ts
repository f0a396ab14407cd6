import { reindex } from '../../src/api/feed/feed-index/reindex';
import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

type Neighbour = { id: string; type: string; slug: string };
type Page = { data: Neighbour & Record<'previous' | 'next', Neighbour | null> };

const both = (en: string, fr: string) => ({ en: { title: en, slug: en }, fr: { title: fr, slug: fr } });
const event = (locales: object) =>
  publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2019-01-01' }, locales as never);
const post = (events: string[], locales: object) =>
  publish(newsroom.strapi, POST, { publicationDate: '2019-02-01', events }, locales as never);

async function related(type: string, slug: string, locale = 'en'): Promise<string[]> {
  const { body } = await newsroom.get(`/api/feed/${type}/${slug}?locale=${locale}`).expect(200);
  return body.data.related.map(({ slug: other }: { slug: string }) => other).sort();
}

test('a post and its event find each other in both languages, in the other one where one lacks it', async () => {
  const first = await event(both('e1', 'e1-fr'));
  const second = await event({ en: { title: 'e2', slug: 'e2' } });
  await post([first, second], both('p1', 'p1-fr'));
  expect(await related('program-post', 'p1')).toEqual(['e1', 'e2']);
  expect(await related('program-post', 'p1-fr', 'fr')).toEqual(['e1-fr', 'e2']);
  expect(await related('event', 'e1-fr', 'fr')).toEqual(['p1-fr']);
  expect(await related('event', 'e2')).toEqual(['p1']);
});

test.each([
  ['published again', 'publish'],
  ['unpublished and published again', 'unpublish'],
])('an event that is %s still belongs to its post, after a rebuild of the index too', async (_, how) => {
  const [slug, fr] = [`event-${how}`, `event-${how}-fr`];
  const documentId = await event(both(slug, fr));
  await post([documentId], both(`post-${how}`, `post-${how}-fr`));
  const service = documents(newsroom.strapi, EVENT);
  if (how === 'unpublish') {
    await service.unpublish!({ documentId, locale: '*' });
    expect(await related('program-post', `post-${how}`)).toEqual([]);
  }
  await service.publish!({ documentId, locale: '*' });
  expect(await related('program-post', `post-${how}`)).toEqual([slug]);
  await reindex(newsroom.strapi);
  expect(await related('program-post', `post-${how}`)).toEqual([slug]);
  expect(await related('event', fr, 'fr')).toEqual([`post-${how}-fr`]);
});

test('an event that is published after its post belongs to it from then on', async () => {
  const service = documents(newsroom.strapi, EVENT);
  const { documentId } = await service.create!({ locale: 'en', data: { ...inTunis, title: 'late', slug: 'late' } });
  await post([documentId], { en: { title: 'early', slug: 'early' } });
  expect(await related('program-post', 'early')).toEqual([]);
  await service.publish!({ documentId, locale: 'en' });
  expect(await related('program-post', 'early')).toEqual(['late']);
  expect(await related('event', 'late')).toEqual(['early']);
  const { data } = (await newsroom.get('/api/feed/program-post/early').expect(200)).body;
  const change = { documentId: data.id, locale: 'en' };
  await documents(newsroom.strapi, POST).update!({ ...change, data: { excerpt: 'Not published yet' } });
  expect(await related('event', 'late')).toEqual(['early']);
  await documents(newsroom.strapi, POST).update!({ ...change, data: { events: [] } });
  expect(await related('event', 'late')).toEqual(['early']);
  await documents(newsroom.strapi, POST).publish!(change);
  expect(await related('event', 'late')).toEqual([]);
});

test('neighbours are those of the language, posts and events alike, and nobody is left out', async () => {
  const walk = async (start: string, way: 'previous' | 'next', locale: string) => {
    const ids: string[] = [];
    for (let url: string | null = start; url && ids.length < 50; ) {
      const { data }: Page = (await newsroom.get(url).expect(200)).body;
      ids.push(data.id);
      const other: Neighbour | null = data[way];
      url = other && `/api/feed/${other.type}/${other.slug}?locale=${locale}`;
    }
    return ids;
  };
  for (const locale of ['en', 'fr']) {
    const { data } = (await newsroom.get(`/api/feed?locale=${locale}&limit=100`).expect(200)).body;
    const ids = data.map(({ id }: { id: string }) => id);
    const address = (entry: { type: string; slug: string }) => `/api/feed/${entry.type}/${entry.slug}?locale=${locale}`;
    expect(await walk(address(data[0]), 'previous', locale)).toEqual(ids);
    expect(await walk(address(data.at(-1)), 'next', locale)).toEqual([...ids].reverse());
  }
});
