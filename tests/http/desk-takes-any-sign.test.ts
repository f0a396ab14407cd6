import { encodeOpaque } from '../../src/feed/opaque';
import type { DeskQuery, Sort } from '../../src/plugins/translations/server/src/desk';
import type { ImportReport } from '../../src/plugins/translations/server/src/exchange/report';
import { EVERYTHING, markOf } from '../../src/plugins/translations/server/src/list/query';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { deskOf, segment } from '../helpers/translators';

let newsroom: Newsroom;
let chief: Staff;
let id: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  chief = await signIn(newsroom, 'strapi-super-admin');
  id = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats' } });
}, 180_000);
afterAll(() => newsroom.close());

const found = async (query: DeskQuery) =>
  (await deskOf(chief).list({ target: 'fr', ...query })).rows.map(({ documentId }) => documentId);

test('a title whose two hundredth character is half of an emoji is saved, published and listed', async () => {
  const title = `${'a'.repeat(199)}🚢 afloat`;
  const long = await publish(newsroom.strapi, POST, {}, { en: { title } });
  expect(await found({ sort: '-title', limit: '1' })).toEqual([id]);
  expect(await found({ q: '🚢' })).toEqual([long]);
  await documents(newsroom.strapi, POST).delete!({ documentId: long });
});

test('what is no sign parts the words that are searched', async () => {
  expect(await found({ q: 'boa\0ts' })).toEqual([id]);
  expect(await found({ q: '\0' })).toEqual([id]);
  expect(await found({ q: `${'b'.repeat(199)}🚢` })).toEqual([]);
});

test.each(['%00', 'a%00', '%F0%9F%9A%A2', 'A-1'])('there is no document %s', async (name) => {
  for (const path of ['', '/fr', '/fr/people'])
    await chief('get', `/translations/documents/program-post/${name}${path}`).expect(404);
  await chief('put', `/translations/documents/program-post/${name}/fr`, { token: 'x', segments: {} }).expect(404);
});

test('a text is saved without what is no sign, wherever it stands', async () => {
  const { token, segments } = await deskOf(chief).open(id);
  const runs = [{ text: 'Ba\0te\ud83daux\u0007', marks: [] }];
  const more = { after: null, kind: 'paragraph', runs };
  const body = { token, segments: { [segments[0]?.id ?? '']: runs }, extra: [more] };
  const { body: saved } = await chief('put', `/translations/documents/program-post/${id}/fr`, body).expect(200);
  expect([saved.segments[0].target, saved.extra[0].runs]).toEqual(Array(2).fill([{ text: 'Bateaux', marks: [] }]));
});

test('the memory is asked with any sign', async () => {
  const runs = [{ text: 'Boats \0 \ud83d a\0b and some more', marks: [] }];
  const { body } = await chief('post', '/translations/matches', { from: 'en', to: 'fr', runs }).expect(200);
  expect(body).toEqual([]);
});

test.each(['a\0b', '\0', 'A', 'é'])('a file with a document %j: it is unknown, and the rest goes in', async (name) => {
  const rows = [name, id].map((document) => `event/${document},title,en,fr,B\0ateau ${name.length}`);
  const file = Buffer.from(`document,unit,from,to,target\n${rows.join('\n')}\n`);
  const sent = chief('post', '/translations/import').attach('file', file, 'a.csv').field('dryRun', 'false');
  const { counts, lines } = (await sent.field('accept', 'target-moved').expect(200)).body as ImportReport;
  expect([lines.map(({ outcome }) => outcome), counts['unknown-document']]).toEqual([['unknown-document'], 1]);
  const view = await deskOf(chief).open(id);
  expect(segment(view, 'Boats').target).toEqual([{ text: `Bateau ${name.length}`, marks: [] }]);
});

const DOCUMENT = 'a'.repeat(24);
const keys: [Sort, (string | number)[]][] = [
  ['-changed', ['2019', DOCUMENT, 'fr']],
  ['changed', [1.5, DOCUMENT, 'fr']],
  ['changed', [1e300, DOCUMENT, 'fr']],
  ['title', [7, DOCUMENT, 'fr']],
  ['title', ['a\0', DOCUMENT, 'fr']],
  ['words', [3_000_000_000, DOCUMENT, 'fr']],
  ['-words', [-1, DOCUMENT, 'fr']],
  ['words', ['1', DOCUMENT, 'fr']],
  ['due', ['a\0', DOCUMENT, 'fr']],
  ['-changed', [1, 'a\0', 'fr']],
  ['-changed', [1, DOCUMENT, 'f\0']],
  ['-changed', [1, DOCUMENT]],
  ['-changed', ['', DOCUMENT, 'fr']],
];

test.each(keys)('in the order %s nobody stands at %j', async (sort, key) => {
  const cursor = encodeOpaque([markOf(EVERYTHING, sort), 'next', ...key]);
  await chief('get', `/translations/desk?sort=${sort}&cursor=${cursor}`).expect(400);
  const after = encodeOpaque([sort, 1, ...key]);
  await chief('get', `/translations/desk/next?sort=${sort}&after=${after}`).expect(400);
});

test.each<[Sort, string | number]>([
  ['-changed', Number.MAX_SAFE_INTEGER],
  ['title', ''],
  ['words', 2 ** 31 - 1],
  ['due', '9999-12-31'],
])('in the order %s somebody may stand at %j', async (sort, value) => {
  const cursor = encodeOpaque([markOf(EVERYTHING, sort), 'next', value, DOCUMENT, 'fr']);
  await chief('get', `/translations/desk?sort=${sort}&cursor=${cursor}`).expect(200);
  const after = encodeOpaque([sort, Number.MAX_SAFE_INTEGER, value, DOCUMENT, 'fr']);
  await chief('get', `/translations/desk/next?sort=${sort}&after=${after}`).expect(200);
});

test('a text is due in no year that PostgreSQL does not know', async () => {
  const due = (dueDate: string) => chief('put', `/translations/documents/program-post/${id}/fr/work`, { dueDate });
  await due('0000-01-01').expect(400);
  await due('0001-01-01').expect(200);
});
