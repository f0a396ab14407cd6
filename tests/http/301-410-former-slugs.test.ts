import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const service = () => documents(newsroom.strapi, POST);
const post = (slug: string, fr?: string) =>
  publish(
    newsroom.strapi,
    POST,
    { publicationDate: '2019-01-01' },
    { en: { title: slug, slug }, ...(fr && { fr: { title: fr, slug: fr } }) },
  );
async function rename(documentId: string, slug: string, locale = 'en') {
  await service().update!({ documentId, locale, data: { slug } });
  await service().publish!({ documentId, locale });
}
/** The status of an address, and where it leads. */
async function leads(slug: string, locale = 'en', type = 'program-post') {
  const { status, headers } = await newsroom.get(`/api/feed/${type}/${slug}?locale=${locale}`);
  return headers.location ? `${status} ${/\/([^/?]+)\?/.exec(headers.location)?.[1]}` : `${status}`;
}

test('an address renamed twice leads to the last one at once', async () => {
  const id = await post('a1');
  await rename(id, 'a2');
  await rename(id, 'a3');
  expect([await leads('a1'), await leads('a2'), await leads('a3')]).toEqual(['301 a3', '301 a3', '200']);
});

test('an address renamed and renamed back does not go round in circles', async () => {
  const id = await post('b1');
  await rename(id, 'b2');
  await rename(id, 'b1');
  expect([await leads('b1'), await leads('b2')]).toEqual(['200', '301 b1']);
});

test('each language has its own addresses', async () => {
  const id = await post('c1', 'c-fr-1');
  await rename(id, 'c-fr-2', 'fr');
  expect([await leads('c-fr-1', 'fr'), await leads('c-fr-1'), await leads('c1'), await leads('c1', 'fr')]).toEqual([
    ...['301 c-fr-2', '404', '200', '404'],
  ]);
  await service().unpublish!({ documentId: id, locale: 'fr' });
  expect([await leads('c-fr-1', 'fr'), await leads('c-fr-2', 'fr'), await leads('c1')]).toEqual(['410', '410', '200']);
});

test('what is published again is there again, under a new address too', async () => {
  const id = await post('d1');
  await service().unpublish!({ documentId: id, locale: 'en' });
  expect(await leads('d1')).toBe('410');
  await service().publish!({ documentId: id, locale: 'en' });
  expect(await leads('d1')).toBe('200');
  await service().unpublish!({ documentId: id, locale: 'en' });
  await rename(id, 'd2');
  expect([await leads('d1'), await leads('d2')]).toEqual(['301 d2', '200']);
});

test('who takes over a former address has it, and what was deleted is gone', async () => {
  const id = await post('e1');
  await rename(id, 'e2');
  const heir = await post('e1');
  expect(await leads('e1')).toBe('200');
  await service().delete!({ documentId: id, locale: '*' });
  expect([await leads('e1'), await leads('e2')]).toEqual(['200', '410']);
  await service().delete!({ documentId: heir, locale: '*' });
  expect(await leads('e1')).toBe('410');
});

test('a post and an event do not lead to each other, nor does a draft to anything', async () => {
  await publish(newsroom.strapi, EVENT, inTunis, { en: { title: 'An event', slug: 'f1' } });
  await service().create!({ locale: 'en', data: { title: 'A draft', slug: 'f2' } });
  expect([await leads('f1'), await leads('f1', 'en', 'event'), await leads('f2')]).toEqual(['404', '200', '404']);
});

test.each(['%00', '%20', "'", '%F0%9F%8E%88', '..', 'a%2Fb', 'a'.repeat(2000), '%E2%80%AE', '__proto__'])(
  'the address %s is 404 and nothing worse',
  async (slug) => {
    await newsroom.get(`/api/feed/program-post/${slug}`).expect(404);
  },
);

test('an address that is no text is the reader’s mistake, not ours', async () => {
  expect([400, 404]).toContain((await newsroom.get('/api/feed/program-post/%FF')).status);
});
