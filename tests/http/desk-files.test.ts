import type { Core } from '@strapi/strapi';
import type { ImportReport } from '../../src/plugins/translations/server/src/exchange/report';
import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { paragraph } from '../helpers/translators';

let newsroom: Newsroom;
let chief: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  chief = await signIn(newsroom, 'strapi-super-admin');
});
afterAll(() => newsroom.close());

const body = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Boats' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'See ' },
      { type: 'link', url: 'https://example.org/en', children: [{ type: 'text', text: 'the map', bold: true }] },
      { type: 'text', text: ' & go.' },
    ],
  },
];
const korps = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Bateaux' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Voir ' },
      { type: 'link', url: 'https://example.org/fr', children: [{ type: 'text', text: 'le plan', bold: true }] },
      { type: 'text', text: ' et partir.' },
    ],
  },
];

const post = (title: string, french?: object) =>
  publish(
    newsroom.strapi,
    POST,
    {},
    {
      en: { title, excerpt: 'Short', body, seo: { title: 'Found', noIndex: true } },
      ...(french && { fr: french as Record<string, unknown> }),
    },
  );

type Wanted = { format?: string; to?: string; documents?: object[]; filter?: object };
const wanted = (documentId: string, more: Wanted = {}) => ({
  ...{ format: 'xliff12', to: 'fr', documents: [{ type: 'program-post', documentId }] },
  ...more,
});

const textOf = async (asked: object): Promise<string> => {
  const response = await chief('post', '/translations/export', asked).buffer(true).responseType('blob');
  expect([response.status, response.status === 200 ? '' : `${response.body}`]).toEqual([200, '']);
  return `${response.body}`;
};

async function importing(text: string, fields: Record<string, string> = {}, by: Staff = chief): Promise<ImportReport> {
  const form = by('post', '/translations/import').attach('file', Buffer.from(text), 'translations.xlf');
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  const response = await form;
  expect([response.status, response.body.error]).toEqual([200, undefined]);
  return response.body;
}
const apply = (text: string, accept = '') => importing(text, { dryRun: 'false', accept });

const draft = (documentId: string, uid = POST, locale = 'fr') =>
  documents(newsroom.strapi, uid).findOne!({ documentId, locale, populate: ['seo'] });
const published = (documentId: string) =>
  documents(newsroom.strapi, POST).findOne!({ documentId, locale: 'fr', status: 'published' });

/** The file with translations in it, each for the source that is told. */
const translated = (text: string, targets: Record<string, string>) =>
  Object.entries(targets).reduce(
    (file, [source, target]) =>
      file.replace(
        new RegExp(`(<source>${source}</source>\\n)<target state="[^"]*">[^]*?</target>`),
        `$1<target state="translated">${target}</target>`,
      ),
    text,
  );

const LINK_SOURCE = 'See .*? &amp; go\\.';
const LINKED =
  'Voir <bpt id="1">&lt;a href="https://example.org/fr"&gt;</bpt><bpt id="2"/>le plan<ept id="2"/><ept id="1"/> et partir.';

const counts = ({ counts: all }: ImportReport) =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));

describe.each(['xliff12', 'xliff21', 'csv'])('%s', (format) => {
  test('export then import unchanged changes nothing', async () => {
    const french = { title: 'Bateaux', excerpt: 'Court', body: korps, seo: { title: 'Trouvé' } };
    const documentId = await post('Boats there and back', french);
    const before = [await draft(documentId), await published(documentId)];
    const report = await apply(await textOf(wanted(documentId, { format })));
    expect(report).toMatchObject({ dryRun: false, documents: 1, refused: 0, changed: [], lines: [] });
    expect(counts(report)).toEqual({ unchanged: 5 });
    expect([await draft(documentId), await published(documentId)]).toEqual(before);
  });

  test('a document without a translation is exported without targets, and comes back as it left', async () => {
    const documentId = await post('Boats alone');
    const report = await apply(await textOf(wanted(documentId, { format })));
    expect(counts(report)).toEqual({ untranslated: 5 });
    expect(await draft(documentId)).toBeNull();
  });
});

test('the report comes first, then drafts are written and nothing is published', async () => {
  const documentId = await post('Boats to translate');
  const file = translated(await textOf(wanted(documentId)), {
    'Boats to translate': 'Bateaux à traduire',
    Boats: 'Bateaux',
    [LINK_SOURCE]: LINKED,
    Found: 'Trouvé',
  });
  const changed = [{ type: 'program-post', documentId, locale: 'fr', title: 'Boats to translate', applied: 4 }];
  const first = await importing(file);
  expect(first).toMatchObject({ dryRun: true, refused: 0, changed });
  expect(await draft(documentId)).toBeNull();
  const second = await apply(file);
  expect(second).toEqual({ ...first, dryRun: false });
  expect(await draft(documentId)).toMatchObject({
    title: 'Bateaux à traduire',
    excerpt: null,
    body: korps,
    seo: { title: 'Trouvé' },
  });
  expect(await published(documentId)).toBeNull();
  expect(counts(await apply(file))).toEqual({ unchanged: 4, untranslated: 1 });
});

test('each refusal has its place, and the rest goes in', async () => {
  const documentId = await post('Boats with faults');
  const left = await textOf(wanted(documentId));
  const unit = (id: string, target: string) =>
    `<trans-unit id="${id}"><source>?</source><target>${target}</target></trans-unit>`;
  const file = translated(left, {
    'Boats with faults': 'Bateaux',
    [LINK_SOURCE]: 'Sans lien',
    Found: 'x'.repeat(300),
  })
    .replace('</body>', `${unit('title', 'Encore')}${unit('body.zzz', 'Rien')}</body>`)
    .replace(
      '</xliff>',
      '<file original="event/nowhere" source-language="en" target-language="fr" datatype="database">' +
        `<body>${unit('title', 'x')}</body></file>` +
        `<file original="program-post/${documentId}" source-language="en" target-language="de" datatype="database">` +
        `<body>${unit('title', 'x')}</body></file>` +
        `<file original="program-post/${documentId}" source-language="fr" target-language="en" datatype="database">` +
        `<body>${unit('title', 'x')}</body></file></xliff><oops>`,
    );
  const report = await apply(file);
  expect(counts(report)).toEqual({
    applied: 1,
    untranslated: 2,
    'broken-codes': 1,
    'too-long': 1,
    duplicate: 1,
    'unknown-unit': 1,
    'unknown-document': 1,
    'wrong-locale': 2,
    malformed: 1,
  });
  const line = (text: string) => file.slice(0, file.indexOf(text)).split('\n').length;
  expect(report.lines.map(({ outcome, unit: id, line: at }) => [outcome, id.split('.')[0], at])).toEqual(
    expect.arrayContaining([
      ['broken-codes', 'body', line('Sans lien') - 2],
      ['duplicate', 'title', line('Encore')],
      ['unknown-document', '', line('event/nowhere')],
      ['malformed', '', line('<oops>')],
    ]),
  );
  expect(report.lines.find(({ outcome }) => outcome === 'broken-codes')?.message).toBe(
    'Code 1 of the source (link) is missing in the translation',
  );
  expect(await draft(documentId)).toMatchObject({ title: 'Bateaux' });
});

test('a source that moved is left alone unless told otherwise', async () => {
  const documentId = await post('Boats that move');
  const file = translated(await textOf(wanted(documentId)), { 'Boats that move': 'Bateaux', Boats: 'Barques' });
  const moved = [{ ...body[0], children: [{ type: 'text', text: 'Big boats' }] }, body[1]];
  await documents(newsroom.strapi, POST).update!({
    documentId,
    locale: 'en',
    data: { title: 'Boats that moved', body: moved },
  });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' });
  expect(counts(await apply(file))).toEqual({ 'source-moved': 2, untranslated: 3 });
  expect(await draft(documentId)).toBeNull();
  expect(counts(await apply(file, 'source-moved'))).toEqual({ applied: 2, untranslated: 3 });
  expect(await draft(documentId)).toMatchObject({ title: 'Bateaux', body: [{ children: [{ text: 'Barques' }] }, {}] });
});

test('what somebody wrote here meanwhile is not overwritten unless told so', async () => {
  const documentId = await post('Boats in two hands', { title: 'Bateaux' });
  const file = translated(await textOf(wanted(documentId)), { 'Boats in two hands': 'Navires' });
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'fr', data: { title: 'Barques' } });
  expect(counts(await apply(file))).toMatchObject({ 'target-moved': 1 });
  expect(await draft(documentId)).toMatchObject({ title: 'Barques' });
  expect(counts(await apply(file, 'target-moved'))).toMatchObject({ applied: 1 });
  expect(await draft(documentId)).toMatchObject({ title: 'Navires' });
});

test('states and approval come back with the next export, until the text changes', async () => {
  const documentId = await post('Boats approved');
  const file = translated(await textOf(wanted(documentId)), { 'Boats approved': 'Bateaux' }).replace(
    /approved="no"([^>]*>\n<source>Boats approved)/,
    'approved="yes"$1',
  );
  await apply(file);
  expect(await textOf(wanted(documentId))).toMatch(
    /approved="yes"[^>]*>\n<source>Boats approved.*\n<target state="final">Bateaux/,
  );
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'fr', data: { title: 'Navires' } });
  expect(await textOf(wanted(documentId))).toMatch(
    /approved="no"[^>]*>\n<source>Boats approved.*\n<target state="translated">Navires/,
  );
});

/** How far each text is in the next file: those in a body are named by what they say. */
const states = async (documentId: string) => {
  const text = await textOf(wanted(documentId));
  const units = text.matchAll(/approved="(\w+)"[^>]*>\n<source>(.*)<\/source>\n<target state="([^"]*)"([^>]*)>/g);
  return Object.fromEntries(
    Array.from(units, ([, approved, source, state, more]) => [source, `${state} ${approved}${more}`]),
  );
};

test('an approval ends with the first word changed in the source, and not before', async () => {
  const documentId = await post('Boats approved in time', { title: 'Bateaux', excerpt: 'Court' });
  await apply(await textOf(wanted(documentId)));
  expect(await states(documentId)).toMatchObject({ 'Boats approved in time': 'final yes', Short: 'final yes' });
  const data = { title: 'Boats approved too soon' };
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' });
  expect(await states(documentId)).toMatchObject({
    'Boats approved too soon': 'needs-translation no',
    Short: 'final yes',
  });
  const again = translated(await textOf(wanted(documentId)), { 'Boats approved too soon': 'Barques' });
  await apply(again);
  expect(await states(documentId)).toMatchObject({ 'Boats approved too soon': 'translated no', Short: 'final yes' });
});

test('an approval of a draft ends with its source, too', async () => {
  const documentId = await post('Boats approved as a draft');
  const file = translated(await textOf(wanted(documentId)), { 'Boats approved as a draft': 'Bateaux' });
  await apply(file.replaceAll('<target state="translated">', '<target state="final">'));
  expect(await states(documentId)).toMatchObject({ 'Boats approved as a draft': 'final yes' });
  const data = { title: 'Boats approved no more' };
  await documents(newsroom.strapi, POST).update!({ documentId, locale: 'en', data });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'en' });
  expect(await states(documentId)).toMatchObject({ 'Boats approved no more': 'translated no' });
  // The file of before says nothing of the source as it is now.
  await apply(file.replaceAll('<target state="translated">', '<target state="final">'));
  expect(await states(documentId)).toMatchObject({ 'Boats approved no more': 'translated no' });
});

test('what is published is final, and what has been translated since is not', async () => {
  const documentId = await post('Boats to be published');
  const file = translated(await textOf(wanted(documentId)), { 'Boats to be published': 'Bateaux', Short: 'Court' });
  await apply(file);
  expect(await states(documentId)).toMatchObject({ 'Boats to be published': 'translated no', Short: 'translated no' });
  await documents(newsroom.strapi, POST).publish!({ documentId, locale: 'fr' });
  expect(await states(documentId)).toMatchObject({ 'Boats to be published': 'final yes', Short: 'final yes' });
  const unapproved = (await textOf(wanted(documentId))).replaceAll('approved="yes"', 'approved="no"');
  await apply(translated(unapproved, { Short: 'Bref' }));
  expect(await states(documentId)).toMatchObject({ 'Boats to be published': 'final yes', Short: 'translated no' });
});

test('two documents and a filter make one file; events are documents too', async () => {
  const shared = { ...inTunis, attendanceMode: 'in-person' };
  const event = await publish(newsroom.strapi, EVENT, shared, { en: { title: 'Regatta', body: [paragraph('Come.')] } });
  const some = await post('Boats chosen');
  const chosen = await textOf({
    ...{ format: 'xliff21', to: 'fr' },
    documents: [
      { type: 'event', documentId: event },
      { type: 'program-post', documentId: some },
    ],
  });
  expect(chosen.match(/<file /g)).toHaveLength(2);
  const filtered = await textOf({ format: 'csv', to: 'fr', filter: { type: 'event', state: 'missing' } });
  expect(filtered).toContain('Regatta');
  expect(filtered).not.toContain('Boats chosen');
  const report = await apply(chosen.replace('<source>Regatta</source>', '$&<target>Régate</target>'));
  expect(report.changed).toEqual([{ type: 'event', documentId: event, locale: 'fr', title: 'Regatta', applied: 1 }]);
  expect(await draft(event, EVENT)).toMatchObject({ title: 'Régate', timeZone: 'Africa/Tunis' });
});

test.each([
  [{ format: 'docx', to: 'fr' }, 'format'],
  [{ format: 'csv', to: 'de' }, 'to'],
  [{ format: 'csv', to: 'fr', documents: [] }, 'documents'],
  [{ format: 'csv', to: 'fr', documents: [{ type: 'event', documentId: "x' or 1=1" }] }, 'documents'],
  [{ format: 'csv', to: 'fr', documents: [{ type: 'event', documentId: 'nowhere' }] }, 'documents'],
  [{ format: 'csv', to: 'fr', filter: { state: 'odd' } }, 'state'],
  [{ format: 'csv', to: 'fr', more: 1 }, 'body'],
])('export %j is refused by name', async (asked, name) => {
  const { body: answer } = await chief('post', '/translations/export', asked).expect(400);
  expect(JSON.stringify(answer.error)).toContain(name);
});

test('import needs one file, and a wrong field is refused', async () => {
  await chief('post', '/translations/import', {}).expect(400);
  const two = chief('post', '/translations/import')
    .attach('file', Buffer.from('a'), 'a')
    .attach('file', Buffer.from('b'), 'b');
  await two.expect(400);
  const odd = chief('post', '/translations/import').attach('file', Buffer.from('a'), 'a').field('dryRun', 'perhaps');
  await odd.expect(400);
});

test('a hostile file is refused in the language of the member of staff', async () => {
  const french = await signIn(newsroom, 'strapi-super-admin', 'fr');
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="1.2">&b;</xliff>';
  const report = await importing(bomb, {}, french);
  expect(report.lines).toEqual([
    expect.objectContaining({
      line: 1,
      outcome: 'malformed',
      message: expect.stringContaining('Le fichier a un DOCTYPE'),
    }),
  ]);
});

test('what was known of a document’s texts goes with it', async () => {
  const { strapi } = newsroom as { strapi: Core.Strapi };
  const documentId = await post('Boats that go');
  await apply(translated(await textOf(wanted(documentId)), { 'Boats that go': 'Bateaux' }));
  const known = () => strapi.db.query('plugin::translations.provenance').count({ where: { entryId: documentId } });
  expect(await known()).toBe(1);
  await documents(strapi, POST).delete!({ documentId, locale: '*' });
  expect(await known()).toBe(0);
});
