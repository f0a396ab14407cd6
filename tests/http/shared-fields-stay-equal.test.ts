import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
const both = { en: { title: 'In English' }, fr: { title: 'En français' } };
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

async function entryOf(id: string, locale: string) {
  const { body } = await newsroom.get(`/api/feed?locale=${locale}&limit=100`).expect(200);
  return body.data.find((entry: { id: string }) => entry.id === id);
}

/** Edits one locale, publishes that locale alone, and looks at both. */
async function edit(uid: string, documentId: string, locale: string, data: object) {
  const service = documents(newsroom.strapi, uid);
  await service.update!({ documentId, locale, data });
  await service.publish!({ documentId, locale });
  return { en: await entryOf(documentId, 'en'), fr: await entryOf(documentId, 'fr') };
}

test.each(['en', 'fr'])('an edit of an event in %s is the event’s word in both languages', async (locale) => {
  const documentId = await publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2019-01-01' }, both);
  const topics = [await term(newsroom.strapi, 'topic', { nameEn: `Topic ${locale}`, nameFr: `Sujet ${locale}` })];
  const venue = { name: 'Foundry Hall', city: 'Casablanca', country: 'MA', latitude: 33.5 };
  const data = { startsAt: '2020-01-02T10:00:00.000Z', timeZone: 'Africa/Casablanca', featured: true, venue, topics };
  const { en, fr } = await edit(EVENT, documentId, locale, data);
  expect([en.title, fr.title]).toEqual(['In English', 'En français']);
  expect(en.event).toMatchObject({
    startsAt: '2020-01-02T11:00:00+01:00',
    venue: { name: 'Foundry Hall', latitude: 33.5 },
  });
  expect(Date.parse(en.event.previousStartsAt)).toBe(Date.parse(inTunis.startsAt));
  expect(fr.event).toEqual(en.event);
  expect([en.featured, fr.featured]).toEqual([true, true]);
  expect(fr.topics.map(({ key }: { key: string }) => key)).toEqual([`topic-${locale}`]);
  expect(en.topics.map(({ key }: { key: string }) => key)).toEqual([`topic-${locale}`]);
  for (const other of ['en', 'fr']) {
    const draft = await documents(newsroom.strapi, EVENT).findOne!({
      documentId,
      locale: other,
      populate: ['venue', 'topics'],
    });
    expect(draft).toMatchObject({
      featured: true,
      venue: { name: 'Foundry Hall' },
      topics: [{ key: `topic-${locale}` }],
    });
  }
  const emptied = await edit(EVENT, documentId, locale, { topics: [], attendanceMode: 'online', venue: null });
  expect([emptied.en.topics, emptied.fr.topics]).toEqual([[], []]);
  expect([emptied.en.event.venue, emptied.fr.event.venue]).toEqual([null, null]);
});

test('a version in a new language takes over what is shared, relations too', async () => {
  const program = await term(newsroom.strapi, 'program', { key: 'new-language', nameEn: 'P', nameFr: 'P' });
  const documentId = await publish(
    newsroom.strapi,
    POST,
    { publicationDate: '2018-01-01', program },
    { en: { title: 'One' } },
  );
  // What a form sends that knows nothing of the other language.
  const { fr, en } = await edit(POST, documentId, 'fr', { title: 'Un', program: null });
  expect(fr.program).toMatchObject({ key: 'new-language' });
  expect(en.program).toMatchObject({ key: 'new-language' });
  expect(fr.date).toBe('2018-01-01');
});

test('an unpublished edit of a shared field is not public', async () => {
  const documentId = await publish(newsroom.strapi, POST, { publicationDate: '2018-02-02' }, both);
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { publicationDate: '2018-03-03' } });
  expect([(await entryOf(documentId, 'en')).date, (await entryOf(documentId, 'fr')).date]).toEqual([
    '2018-02-02',
    '2018-02-02',
  ]);
});

test('the events of a post are the post’s, also where an event lacks the language', async () => {
  const onlyEnglish = await publish(
    newsroom.strapi,
    EVENT,
    { ...inTunis, publicationDate: '2017-01-01' },
    { en: { title: 'E' } },
  );
  const inBoth = await publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2017-01-02' }, both);
  const post = await publish(
    newsroom.strapi,
    POST,
    { publicationDate: '2017-02-01' },
    { en: { title: 'The post' }, fr: { title: 'L’article' } },
  );
  await edit(POST, post, 'en', { events: [onlyEnglish, inBoth] });
  await edit(POST, post, 'fr', { excerpt: 'Un mot de plus.' });
  const related = async (slug: string, locale: string) =>
    (await newsroom.get(`/api/feed/program-post/${slug}?locale=${locale}`).expect(200)).body.data.related.map(
      ({ id }: { id: string }) => id,
    );
  expect((await related('the-post', 'en')).sort()).toEqual([onlyEnglish, inBoth].sort());
  expect((await related('l-article', 'fr')).sort()).toEqual([onlyEnglish, inBoth].sort());
});
