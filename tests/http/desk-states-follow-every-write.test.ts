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

async function file(name: string): Promise<number> {
  const data = { name, url: `/uploads/${name}`, hash: name, mime: 'application/pdf', size: 1, provider: 'local' };
  return (await newsroom.strapi.db.query('plugin::upload.file').create({ data })).id;
}

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

test('a file of the source that comes or goes outdates, and is told by name; its place in the list does not', async () => {
  const [report, annex, report2] = [await file('report.pdf'), await file('annex.pdf'), await file('report-2.pdf')];
  const documentId = await both();
  const attach = async (...attachments: number[]) => {
    await write(documentId, 'en', { attachments });
    await posts().publish!({ documentId, locale: 'en' });
  };
  const told = async () => [(await french(documentId)).state, (await deskOf(admin).open(documentId)).files];
  await attach(report, annex);
  expect(await told()).toEqual(['outdated', { added: ['report.pdf', 'annex.pdf'], removed: [] }]);
  await posts().publish!({ documentId, locale: 'fr' });
  await attach(annex, report);
  expect(await told()).toEqual(['current', { added: [], removed: [] }]);
  await attach(annex, report2);
  expect(await told()).toEqual(['outdated', { added: ['report-2.pdf'], removed: ['report.pdf'] }]);
  const { translations } = (await deskOf(admin).states(documentId)) as unknown as { translations: { files: object }[] };
  expect(translations[0]?.files).toEqual({ added: ['report-2.pdf'], removed: ['report.pdf'] });
  const { token } = await deskOf(admin).open(documentId);
  await write(documentId, 'fr', { attachments: [annex] });
  await admin('post', deskOf(admin).path(documentId, 'fr/confirm'), { token }).expect(200);
  expect(await told()).toEqual(['current', { added: [], removed: [] }]);
});

test('a new translation is told which files its source offers, until it has as many or is confirmed', async () => {
  const [plan, report, ours] = [await file('plan.pdf'), await file('report-en.pdf'), await file('rapport-fr.pdf')];
  const offered = { added: ['plan.pdf', 'report-en.pdf'], removed: [] };
  const none = { added: [], removed: [] };
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { ...english, attachments: [plan, report] } });
  const files = async () => (await deskOf(admin).open(documentId)).files;
  expect(await files()).toEqual(offered);
  await write(documentId, 'fr', its);
  expect(await files()).toEqual(offered);
  const { translations } = (await deskOf(admin).states(documentId)) as unknown as { translations: { files: object }[] };
  expect(translations[0]?.files).toEqual(offered);
  await write(documentId, 'fr', { attachments: [plan] });
  expect(await files()).toEqual({ added: ['report-en.pdf'], removed: [] });
  await write(documentId, 'fr', { attachments: [plan, ours] });
  expect(await files()).toEqual(none);
  await write(documentId, 'fr', { attachments: [] });
  await posts().publish!({ documentId, locale: 'fr' });
  expect(await files()).toEqual(none);
});

test('another image in the body outdates, and is told by name; its place does not', async () => {
  const image = (name: string) => ({
    ...{ type: 'image', children: [{ type: 'text', text: '' }] },
    image: {
      ...{ name, url: `/uploads/${name}`, alternativeText: 'The coast', hash: name, ext: '.png', mime: 'image/png' },
      ...{ size: 1, width: 1, height: 1, provider: 'local' },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
    },
  });
  const documentId = await both();
  const show = async (...body: object[]) => {
    await write(documentId, 'en', { body });
    await posts().publish!({ documentId, locale: 'en' });
  };
  const told = async () => [(await french(documentId)).state, (await deskOf(admin).open(documentId)).images];
  const [opens, welcome] = english.body as [object, object];
  await show(opens, image('map.png'), welcome);
  await posts().publish!({ documentId, locale: 'fr' });
  await show(opens, welcome, image('map.png'));
  expect(await told()).toEqual(['current', { added: [], removed: [] }]);
  await show(opens, welcome, image('map-2.png'));
  expect(await told()).toEqual(['outdated', { added: ['map-2.png'], removed: ['map.png'] }]);
  const { translations } = (await deskOf(admin).states(documentId)) as unknown as {
    translations: { images: object }[];
  };
  expect(translations[0]?.images).toEqual({ added: ['map-2.png'], removed: ['map.png'] });
});

test('a translation confirmed when nobody looked at files is not outdated by those it had', async () => {
  const data = { name: 'old.pdf', url: '/uploads/old.pdf', hash: 'old', mime: 'application/pdf', size: 1 };
  const { id } = await newsroom.strapi.db.query('plugin::upload.file').create({ data: { ...data, provider: 'local' } });
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { ...english, attachments: [id] }, fr: its });
  const known = newsroom.strapi.db.query('plugin::translations.translation');
  const { id: fact, baseline } = await known.findOne({ where: { entryId: documentId } });
  await known.update({ where: { id: fact }, data: { baseline: { ...baseline, attachments: undefined } } });
  await write(documentId, 'en', { featured: true });
  await posts().publish!({ documentId, locale: 'en' });
  expect((await french(documentId)).state).toBe('current');
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
