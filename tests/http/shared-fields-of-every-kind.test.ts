import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const both = {
  en: { title: 'In English', coverAlt: 'A pier' },
  fr: { title: 'En français', coverAlt: 'Une jetée' },
};
const LOCALES = ['en', 'fr'] as const;
const POPULATE = ['cover', 'venue', 'program', 'series', 'topics', 'countries', 'partners', 'authors', 'speakers'];

async function file(name: string): Promise<number> {
  const data = { name, hash: name, ext: '.png', mime: 'image/png', size: 1, url: `/uploads/${name}.png` };
  const whole = { ...data, provider: 'local', folderPath: '/', width: 2, height: 1 };
  return (await newsroom.strapi.db.query('plugin::upload.file').create({ data: whole })).id;
}

async function entryOf(id: string, locale: string) {
  const { body } = await newsroom.get(`/api/feed?locale=${locale}&limit=100`).expect(200);
  return body.data.find((entry: { id: string }) => entry.id === id);
}
const draftOf = (uid: string, documentId: string, locale: string) => {
  const populate = POPULATE.filter((name) => name in newsroom.strapi.contentTypes[uid as typeof POST]!.attributes);
  return documents(newsroom.strapi, uid).findOne!({ documentId, locale, status: 'draft', populate });
};

async function edit(uid: string, documentId: string, locale: string, data: object) {
  await documents(newsroom.strapi, uid).update!({ documentId, locale, data });
  await documents(newsroom.strapi, uid).publish!({ documentId, locale });
}

type Case = [string, string, () => Promise<object>, string];
const cases: Case[] = [
  ['publication date', POST, async () => ({ publicationDate: '2001-02-03' }), 'date'],
  ['featured', POST, async () => ({ featured: true }), 'featured'],
  ['cover', POST, async () => ({ cover: await file(`c${Date.now()}`), coverAlt: 'Alt' }), 'image.url'],
  ['program', POST, async () => ({ program: await named('program') }), 'program.key'],
  ['series', POST, async () => ({ series: await named('series') }), 'series.key'],
  ['topics', POST, async () => ({ topics: [await named('topic'), await named('topic')] }), 'topics.1.key'],
  ['countries', POST, async () => ({ countries: [await named('country')] }), 'countries.0.key'],
  ['partners', POST, async () => ({ partners: [await named('organisation')] }), 'partners.0.key'],
  ['authors', POST, async () => ({ authors: [await named('person')] }), 'people.0.key'],
  ['speakers', EVENT, async () => ({ speakers: [await named('person')] }), 'people.0.key'],
  ['end', EVENT, async () => ({ endsAt: '2019-05-15T08:30:00.000Z' }), 'event.endsAt'],
  ['all day', EVENT, async () => ({ allDay: true }), 'event.allDay'],
  ['status', EVENT, async () => ({ eventStatus: 'cancelled' }), 'event.status'],
  ['venue', EVENT, async () => ({ venue: { name: 'V', city: 'Sfax', country: 'TN' } }), 'event.venue.city'],
  ['online address', EVENT, async () => ({ onlineUrl: 'https://example.org/x' }), 'event.onlineUrl'],
];
let count = 0;
const codes = ['ma', 'dz', 'eg', 'lb', 'jo', 'ly'];
const named = (vocabulary: string) => {
  count += 1;
  const key = vocabulary === 'country' ? codes.pop() : `term-${count}`;
  return term(
    newsroom.strapi,
    vocabulary,
    vocabulary === 'person' ? { name: `Term ${count}` } : { key, nameEn: 'T', nameFr: 'T' },
  );
};

const at = (value: unknown, path: string) =>
  path.split('.').reduce((inside, name) => (inside as Record<string, unknown> | null)?.[name], value);
/** What two drafts share, without what belongs to their rows. */
const shared = (draft: Record<string, unknown>) => {
  const { id, title, slug, locale, coverAlt, createdAt, updatedAt, venue, ...rest } = draft;
  return { ...rest, venue: venue && { ...(venue as object), id: 0 } };
};

test.each(LOCALES.flatMap((locale) => cases.map((one) => [...one, locale] as const)))(
  '%s of %s is the document’s, edited in the last locale named',
  async (_, uid, change, path, locale) => {
    const documentId = await publish(
      newsroom.strapi,
      uid,
      { ...(uid === EVENT && inTunis), publicationDate: '2019-01-01' },
      both,
    );
    const before = at(await entryOf(documentId, locale), path);
    await edit(uid, documentId, locale, await change());
    const [en, fr] = [await entryOf(documentId, 'en'), await entryOf(documentId, 'fr')];
    expect(at(en, path)).not.toEqual(before);
    expect(at(fr, path)).toEqual(at(en, path));
    expect([en.title, fr.title]).toEqual(['In English', 'En français']);
    const drafts = [await draftOf(uid, documentId, 'en'), await draftOf(uid, documentId, 'fr')];
    expect(shared(drafts[1]!)).toEqual(shared(drafts[0]!));
  },
);

test.each(LOCALES)('the previous start stays when the other language than %s is corrected later', async (locale) => {
  const documentId = await publish(newsroom.strapi, EVENT, { ...inTunis, publicationDate: '2019-01-01' }, both);
  await edit(EVENT, documentId, locale, { startsAt: '2020-01-02T10:00:00.000Z' });
  await edit(EVENT, documentId, locale === 'en' ? 'fr' : 'en', { excerpt: 'A word.' });
  for (const each of LOCALES) {
    const { event } = await entryOf(documentId, each);
    expect(event.previousStartsAt && Date.parse(event.previousStartsAt)).toBe(Date.parse(inTunis.startsAt));
  }
});

test('an event of whole days has moved when its day is another, not its hour', async () => {
  const days = { ...inTunis, allDay: true, publicationDate: '2019-01-01' };
  const documentId = await publish(newsroom.strapi, EVENT, days, both);
  await edit(EVENT, documentId, 'en', { startsAt: '2019-05-14T09:30:00.000Z' });
  expect((await entryOf(documentId, 'fr')).event.previousStartsAt).toBeNull();
  await edit(EVENT, documentId, 'fr', { startsAt: '2019-05-15T09:30:00.000Z' });
  expect((await entryOf(documentId, 'en')).event.previousStartsAt).toBe('2019-05-14T00:00:00+01:00');
});

test('what a new language does not say keeps its value, defaults of the schema notwithstanding', async () => {
  const data = { ...inTunis, allDay: true, featured: true, eventStatus: 'cancelled', attendanceMode: 'hybrid' };
  const documentId = await publish(newsroom.strapi, EVENT, data, { en: { title: 'One' } });
  await edit(EVENT, documentId, 'fr', { title: 'Un' });
  const { en, fr } = { en: await entryOf(documentId, 'en'), fr: await entryOf(documentId, 'fr') };
  expect(en).toMatchObject({ featured: true, event: { allDay: true, status: 'cancelled', attendanceMode: 'hybrid' } });
  expect(fr.event).toEqual(en.event);
});

test('a discarded draft takes its shared edits back in both languages', async () => {
  const documentId = await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, both);
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data: { featured: true } });
  expect(await draftOf(POST, documentId, 'fr')).toMatchObject({ featured: true });
  await documents(newsroom.strapi, POST).discardDraft!({ documentId, locale: 'en' });
  expect(await draftOf(POST, documentId, 'en')).toMatchObject({ featured: false });
  expect(await draftOf(POST, documentId, 'fr')).toMatchObject({ featured: false });
});

test('the day of the first publish is the document’s, in the other draft too', async () => {
  const service = documents(newsroom.strapi, POST);
  const { documentId } = await service.create!({ locale: 'en', data: { title: 'Dated' } });
  await service.update!({ documentId, locale: 'fr', data: { title: 'Daté' } });
  await service.publish!({ documentId, locale: 'en' });
  const [en, fr] = [await draftOf(POST, documentId, 'en'), await draftOf(POST, documentId, 'fr')];
  expect(en.publicationDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(fr.publicationDate).toBe(en.publicationDate);
});
