import {
  ask,
  changeSource,
  english,
  its,
  newsroom,
  open,
  posts,
  publishBoth,
  publishPost,
  translator,
  withDesk,
} from '../helpers/boats';
import { deskOf } from '../helpers/translators';

withDesk();

const none = { added: [], removed: [] };

type Told = { state: string; files: object; images: object };
/** What the content manager's panel is told of the French. */
async function french(documentId: string): Promise<Told | undefined> {
  const { translations } = (await deskOf(translator).states(documentId)) as unknown as { translations: Told[] };
  return translations[0];
}

/** Writes the French as the content manager does. */
const write = (documentId: string, data: object) => posts().update!({ documentId, locale: 'fr', data });

async function file(name: string): Promise<number> {
  const data = { name, url: `/uploads/${name}`, hash: name, mime: 'application/pdf', size: 1, provider: 'local' };
  return (await newsroom.strapi.db.query('plugin::upload.file').create({ data })).id;
}

test('a file of the source that comes or goes outdates, and is told by name; its place in the list does not', async () => {
  const [report, annex, report2] = [await file('report.pdf'), await file('annex.pdf'), await file('report-2.pdf')];
  const documentId = await publishBoth();
  const attach = (...attachments: number[]) => changeSource(documentId, { attachments });
  const told = async () => [(await french(documentId))?.state, (await open(documentId)).files];
  await attach(report, annex);
  expect(await told()).toEqual(['outdated', { added: ['report.pdf', 'annex.pdf'], removed: [] }]);
  await posts().publish!({ documentId, locale: 'fr' });
  await attach(annex, report);
  expect(await told()).toEqual(['current', none]);
  await attach(annex, report2);
  expect(await told()).toEqual(['outdated', { added: ['report-2.pdf'], removed: ['report.pdf'] }]);
  expect((await french(documentId))?.files).toEqual({ added: ['report-2.pdf'], removed: ['report.pdf'] });
  const view = await open(documentId);
  await write(documentId, { attachments: [annex] });
  await ask('confirm', view).expect(200);
  expect(await told()).toEqual(['current', none]);
});

test('a new translation is told which files its source offers, until it has as many or is confirmed', async () => {
  const [plan, report, ours] = [await file('plan.pdf'), await file('report-en.pdf'), await file('rapport-fr.pdf')];
  const offered = { added: ['plan.pdf', 'report-en.pdf'], removed: [] };
  const documentId = await publishPost({ en: { ...english, attachments: [plan, report] } });
  const files = async () => (await open(documentId)).files;
  expect(await files()).toEqual(offered);
  await write(documentId, its);
  expect(await files()).toEqual(offered);
  expect((await french(documentId))?.files).toEqual(offered);
  await write(documentId, { attachments: [plan] });
  expect(await files()).toEqual({ added: ['report-en.pdf'], removed: [] });
  await write(documentId, { attachments: [plan, ours] });
  expect(await files()).toEqual(none);
  await write(documentId, { attachments: [] });
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
  const documentId = await publishBoth();
  const show = (...body: object[]) => changeSource(documentId, { body });
  const told = async () => [(await french(documentId))?.state, (await open(documentId)).images];
  const [opens, welcome] = english.body as [object, object];
  await show(opens, image('map.png'), welcome);
  await posts().publish!({ documentId, locale: 'fr' });
  await show(opens, welcome, image('map.png'));
  expect(await told()).toEqual(['current', none]);
  await show(opens, welcome, image('map-2.png'));
  expect(await told()).toEqual(['outdated', { added: ['map-2.png'], removed: ['map.png'] }]);
  expect((await french(documentId))?.images).toEqual({ added: ['map-2.png'], removed: ['map.png'] });
});

test('a translation confirmed when nobody looked at files is not outdated by those it had', async () => {
  const attachments = [await file('old.pdf')];
  const documentId = await publishPost({ en: { ...english, attachments }, fr: its });
  const known = newsroom.strapi.db.query('plugin::translations.translation');
  const { id: fact, baseline } = await known.findOne({ where: { entryId: documentId } });
  await known.update({ where: { id: fact }, data: { baseline: { ...baseline, attachments: undefined } } });
  await changeSource(documentId, { featured: true });
  expect((await french(documentId))?.state).toBe('current');
});
