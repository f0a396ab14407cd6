import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

async function refusals(uid: string, data: object, status?: string): Promise<string[]> {
  const write = documents(newsroom.strapi, uid).create!({ locale: 'en', data, status });
  const error = await write.then(
    () => undefined,
    (reason) => reason,
  );
  return (error?.details?.errors ?? []).map(({ path }: { path: string[] }) => path.join('.'));
}

test.each([
  ['an event without start and venue', EVENT, { title: 'E' }, 'published', ['startsAt', 'venue']],
  [
    'an online event without venue',
    EVENT,
    { title: 'E', startsAt: inTunis.startsAt, attendanceMode: 'online' },
    'published',
    [],
  ],
  ['an unfinished draft', EVENT, { title: 'E' }, undefined, []],
  ['an end before the start', EVENT, { ...inTunis, title: 'E', endsAt: '2019-05-13T00:00:00Z' }, undefined, ['endsAt']],
  [
    'a country that is none',
    EVENT,
    { ...inTunis, title: 'E', venue: { ...inTunis.venue, country: 'T1' } },
    undefined,
    ['venue.country'],
  ],
  [
    'the country of a union',
    EVENT,
    { ...inTunis, title: 'E', venue: { ...inTunis.venue, country: 'EU' } },
    undefined,
    ['venue.country'],
  ],
  ['an unknown zone', EVENT, { title: 'E', timeZone: 'Mars/Olympus' }, undefined, ['timeZone']],
  [
    'an address that runs',
    EVENT,
    { title: 'E', registrationUrl: 'javascript:alert(1)' },
    undefined,
    ['registrationUrl'],
  ],
  ['an invalid slug', POST, { title: 'P', slug: 'Bad Slug!' }, undefined, ['slug']],
  [
    'all at once',
    EVENT,
    { title: 'E', slug: 'É', timeZone: 'x', onlineUrl: 'ftp://x' },
    'published',
    ['slug', 'timeZone', 'onlineUrl', 'startsAt', 'venue'],
  ],
])('%s', async (_, uid, data, status, expected) => {
  expect(await refusals(uid as string, data as object, status as string)).toEqual(expected);
});

test('a slug is made from the title, numbered when taken, and a taken one is refused by name', async () => {
  const make = (data: object, status?: string) =>
    documents(newsroom.strapi, POST).create!({ locale: 'fr', data, status });
  expect(await make({ title: 'L’Été à Œuf' }, 'published')).toMatchObject({ slug: 'l-ete-a-oeuf' });
  expect(await make({ title: 'L’Été à Œuf' }, 'published')).toMatchObject({ slug: 'l-ete-a-oeuf-2' });
  await expect(make({ title: 'Autre', slug: 'l-ete-a-oeuf' }, 'published')).rejects.toThrow(
    /l-ete-a-oeuf.*l-ete-a-oeuf-3/,
  );
});

test('a blank zone is as if none were given', async () => {
  const data = { ...inTunis, title: 'E', timeZone: ' ' };
  const { documentId } = await documents(newsroom.strapi, EVENT).create!({ locale: 'en', data, status: 'published' });
  expect(await documents(newsroom.strapi, EVENT).findOne!({ documentId })).toMatchObject({ timeZone: 'Europe/Paris' });
});

test('an event whose zone and country slipped past the rules spoils no page', async () => {
  const documentId = await publish(newsroom.strapi, EVENT, inTunis, { en: { title: 'Slipped past' } });
  const { connection } = newsroom.strapi.db;
  await connection('components_shared_venues').update({ country: 'T1' });
  await newsroom.strapi.db.query(EVENT).updateMany({ where: { documentId }, data: { timeZone: ' ' } });
  for (const path of ['/en', '/en/events/slipped-past', '/api/feed.ics', '/api/feed.rss'])
    expect((await newsroom.get(path).buffer(true).expect(200)).text).toContain('Slipped past');
});

test('the publication date is the day of the first publish and stays', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Today' } });
  const date = async () =>
    (await documents(newsroom.strapi, POST).findOne!({ documentId, status: 'published' })).publicationDate;
  const first = await date();
  expect(first).toMatch(/^\d{4}-\d\d-\d\d$/);
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { publicationDate: null } });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' });
  expect(await date()).toBe(first);
});
