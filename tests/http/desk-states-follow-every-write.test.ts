import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';
import { deskOf, paragraph } from '../helpers/translators';

let newsroom: Newsroom;
let admin: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  admin = await signIn(newsroom, 'strapi-super-admin');
}, 180_000);
afterAll(() => newsroom.close());

const posts = () => documents(newsroom.strapi, POST);

/** The state of the French, the words to do and how it was confirmed. */
async function french(documentId: string) {
  const { source, translations } = (await deskOf(admin).states(documentId)) as unknown as {
    source: string;
    translations: { locale: string; state: string; words: number; baseline: { by: string | null } | null }[];
  };
  const [{ locale, state, words, baseline } = { locale: '', state: '', words: 0, baseline: null }] = translations;
  return { source, locale, state, words, confirmed: Boolean(baseline) };
}

const english = { title: 'Two boats', body: [paragraph('The harbour opens.'), paragraph('All are welcome.')] };
const its = { title: 'Deux bateaux', body: [paragraph('Le port ouvre.'), paragraph('Bienvenue à tous.')] };
const write = (documentId: string, locale: string, data: object) => posts().update!({ documentId, locale, data });
const both = () => publish(newsroom.strapi, POST, {}, { en: english, fr: its });

test('a document without French misses it, and all its words', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english });
  const missing = { source: 'en', locale: 'fr', state: 'missing', words: 8, confirmed: false };
  expect(await french(documentId)).toEqual(missing);
  await write(documentId, 'fr', { title: 'Deux bateaux' });
  expect(await french(documentId)).toEqual({ ...missing, state: 'draft', words: 6 });
});

test('a publish confirms; a source that changes outdates; its draft and another order do not', async () => {
  const documentId = await both();
  const current = { source: 'en', locale: 'fr', state: 'current', words: 0, confirmed: true };
  expect(await french(documentId)).toEqual(current);
  await write(documentId, 'en', { body: [...english.body].reverse() });
  await posts().publish!({ documentId, locale: 'en' });
  expect(await french(documentId)).toEqual(current);
  await write(documentId, 'en', { body: [paragraph('All are welcome.'), paragraph('The harbour closes.')] });
  expect(await french(documentId)).toEqual(current);
  await posts().publish!({ documentId, locale: 'en' });
  expect(await french(documentId)).toEqual({ ...current, state: 'outdated', words: 3 });
  await write(documentId, 'fr', { title: 'Deux grands bateaux' });
  expect(await french(documentId)).toEqual({ ...current, state: 'outdated', words: 3 });
  await posts().publish!({ documentId, locale: 'fr' });
  expect(await french(documentId)).toEqual(current);
});

test('shared fields are no texts: a change of them outdates nothing', async () => {
  const documentId = await both();
  await write(documentId, 'en', { featured: true });
  await posts().publish!({ documentId, locale: 'en' });
  expect((await french(documentId)).state).toBe('current');
});

test('unpublished French is a draft again; deleted French is missing, and nothing is confirmed any more', async () => {
  const documentId = await both();
  await posts().unpublish!({ documentId, locale: 'fr' });
  expect(await french(documentId)).toMatchObject({ state: 'draft', words: 0, confirmed: true });
  await posts().delete!({ documentId, locale: 'fr' });
  expect(await french(documentId)).toMatchObject({ state: 'missing', words: 8, confirmed: false });
});

test('the first locale is the source, and when it goes the one that stays', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { fr: its, en: english });
  expect(await french(documentId)).toMatchObject({ source: 'fr', locale: 'en', state: 'current' });
  await posts().delete!({ documentId, locale: 'fr' });
  expect(await french(documentId)).toMatchObject({ source: 'en', locale: 'fr', state: 'missing' });
});

test('a deleted document leaves the desk with all that was known of it', async () => {
  const documentId = await both();
  await posts().delete!({ documentId, locale: '*' });
  await admin('get', `/translations/documents/program-post/${documentId}`).expect(404);
  const left = async (table: string, column: string) =>
    newsroom.strapi.db.connection(table).where(column, documentId).select(column);
  expect(await left('translations', 'entry_id')).toEqual([]);
  expect(await left('translation_sources', 'entry_id')).toEqual([]);
  expect(await left('desk_translations', 'document_id')).toEqual([]);
});

test('the panel’s own writes are followed, and say who confirmed', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english });
  const path = desk(POST, `/${documentId}`);
  await admin('put', `${path}?locale=fr`, { ...its, locale: 'fr' }).expect(200);
  expect((await french(documentId)).state).toBe('draft');
  await admin('post', `${path}/actions/publish?locale=fr`, { ...its, locale: 'fr' }).expect(200);
  const { translations } = (await deskOf(admin).states(documentId)) as never as { translations: unknown[] };
  expect(translations).toMatchObject([{ state: 'current', baseline: { by: 'Some One', at: expect.any(String) } }]);
  await admin('post', `${desk(POST)}/actions/bulkDelete?locale=fr`, { documentIds: [documentId] }).expect(200);
  expect((await french(documentId)).state).toBe('missing');
});

test('writes from the side are followed: rows that are written directly, and a locale that is deleted', async () => {
  const documentId = await both();
  const { db } = newsroom.strapi;
  const where = { documentId, locale: 'en', publishedAt: { $notNull: true } };
  await db.query(POST).updateMany({ where, data: { title: 'Three boats' } });
  expect(await french(documentId)).toMatchObject({ state: 'outdated', words: 2 });
  await db.query(POST).deleteMany({ where: { locale: 'fr' } });
  expect((await french(documentId)).state).toBe('missing');
});

test('a write that fails leaves the desk as it was', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: english });
  const failed = newsroom.strapi.db.transaction(async () => {
    await write(documentId, 'fr', its);
    await posts().publish!({ documentId, locale: 'fr' });
    throw new Error('on purpose');
  });
  await expect(failed).rejects.toThrow('on purpose');
  expect((await french(documentId)).state).toBe('missing');
});

test('a chosen source keeps what was right right, and what was outdated outdated', async () => {
  const [right, outdated] = [await both(), await both()];
  await write(outdated, 'en', { title: 'Three boats' });
  await posts().publish!({ documentId: outdated, locale: 'en' });
  for (const documentId of [right, outdated]) {
    await admin('put', `/translations/documents/program-post/${documentId}/source`, { locale: 'fr' }).expect(200);
  }
  expect(await french(right)).toMatchObject({ source: 'fr', locale: 'en', state: 'current' });
  expect(await french(outdated)).toMatchObject({ source: 'fr', locale: 'en', state: 'outdated' });
  await write(right, 'fr', { title: 'Trois bateaux' });
  await posts().publish!({ documentId: right, locale: 'fr' });
  expect(await french(right)).toMatchObject({ source: 'fr', locale: 'en', state: 'outdated', words: 2 });
  const { body } = await admin('put', `/translations/documents/program-post/${right}/source`, { locale: 'de' });
  expect(body.error.details.errors).toMatchObject([{ path: ['locale'] }]);
});

test('documents that are there when the desk comes start confirmed; what the tables lost they get back', async () => {
  const documentId = await both();
  const { db } = newsroom.strapi;
  await db.connection('translations').where({ entry_id: documentId }).delete();
  for (const table of ['desk_translations', 'desk_pairs', 'desk_pair_words']) await db.connection(table).delete();
  const { repairDesk } = await import(
    `${process.cwd()}/dist/src/plugins/translations/server/src/read-model/rebuild.js`
  );
  await repairDesk(newsroom.strapi);
  expect(await french(documentId)).toMatchObject({ state: 'current', words: 0, confirmed: true });
  const asked = { from: 'en', to: 'fr', runs: [{ text: 'The harbour opens.', marks: [] }] };
  const { body } = await admin('post', '/translations/matches', asked).expect(200);
  expect(body).toMatchObject([{ score: 100, target: [{ text: 'Le port ouvre.' }] }]);
});
