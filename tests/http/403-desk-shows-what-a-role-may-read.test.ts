import type { DeskQuery, SideBySide } from '../../src/plugins/translations/server/src/desk';
import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { addRole, deskOf, paragraph } from '../helpers/translators';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 180_000);
afterAll(() => newsroom.close());

/** A member of staff with a role of their own, which may do this. */
async function staff(code: string, allowed: Parameters<typeof addRole>[2]): Promise<Staff> {
  await addRole(newsroom, code, allowed);
  return signIn(newsroom, code);
}

test('a role sees and writes the fields, types and languages that it may, and no others', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Boats' }, fr: { title: 'Bateaux' } });
  const titles = await staff('titles', { updates: ['fr'], fields: ['title'], types: [POST] });
  const view: SideBySide = await deskOf(titles).open(documentId);
  expect(view.segments.map(({ field, editable }) => [field, editable])).toEqual([['title', true]]);
  expect([view.can.save, view.extraEditable]).toEqual([true, ['title']]);
  const save = (extra: object) =>
    titles('put', deskOf(titles).path(documentId, 'fr'), { token: view.token, segments: {}, ...extra });
  await save({ extra: [{ after: null, kind: 'paragraph', runs: [{ text: 'x', marks: [] }] }] }).expect(403);
  await titles('get', `/translations/documents/event/${documentId}/fr`).expect(404);
  const { body } = await titles('post', '/translations/matches', {
    from: 'en',
    to: 'fr',
    runs: view.segments[0]?.source,
  });
  expect(body).toEqual([]);
});

test('titles that a role may not read are not listed, not found, and do not order the list', async () => {
  const { strapi } = newsroom;
  const id = await publish(strapi, POST, {}, { en: { title: 'Lighthouse one' }, fr: { title: 'Phare premier' } });
  const listed = async (role: Staff, query: DeskQuery) =>
    (await deskOf(role).list({ type: 'program-post', ...query })).rows
      .filter(({ documentId }) => documentId === id)
      .map(({ title, targetTitle }) => [title, targetTitle]);
  const both = [['Lighthouse one', 'Phare premier']];
  const english = [['Lighthouse one', null]];
  const neither = [['', null]];
  const roles: [string, { reads?: string[]; readsFields?: string[] }, (query: DeskQuery) => unknown][] = [
    ['reads-all', {}, () => both],
    ['reads-english', { reads: ['en'] }, ({ q }) => (q === 'phare' ? [] : english)],
    ['reads-excerpts', { readsFields: ['excerpt'] }, ({ q, sort }) => (q || sort ? [] : neither)],
    [
      'reads-english-excerpts',
      { readsFields: ['excerpt'], reads: ['en'] },
      ({ q, sort }) => (q || sort ? [] : neither),
    ],
  ];
  for (const [code, allowed, expected] of roles) {
    const role = await staff(code, allowed);
    for (const query of [{}, { q: 'lighthouse' }, { q: 'phare' }, { sort: 'title' }] satisfies DeskQuery[])
      expect([code, query, await listed(role, query)]).toEqual([code, query, expected(query)]);
  }
});

test('the memory tells its texts to those alone who may read every field in both languages', async () => {
  const english = [paragraph('A word that nobody else says.')];
  const french = [paragraph('Un mot que personne d’autre ne dit.')];
  const said = { en: { title: 'A secret', body: english }, fr: { title: 'Un secret', body: french } };
  await publish(newsroom.strapi, POST, {}, said);
  const runs = [{ text: 'A word that nobody else says.', marks: [] }];
  const found = async (role: Staff) =>
    (await role('post', '/translations/matches', { from: 'en', to: 'fr', runs }).expect(200)).body.length;
  expect(await found(await staff('reads-titles', { readsFields: ['title'] }))).toBe(0);
  expect(await found(await staff('reads-everything', {}))).toBe(1);
  expect(await found(await signIn(newsroom, 'translator-fr'))).toBe(1);
});

test('who may write titles alone leaves all other fields as they are, in a language that is begun too', async () => {
  const { strapi } = newsroom;
  const en = { title: 'Nets', excerpt: 'Mended by hand', body: [paragraph('In the morning.')] };
  const id = await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en });
  const titles = await staff('titles-again', { updates: ['fr'], fields: ['title'], types: [POST] });
  const view: SideBySide = await deskOf(titles).open(id);
  const segments = { title: [{ text: 'Filets', marks: [] }] };
  await titles('put', deskOf(titles).path(id, 'fr'), { token: view.token, segments }).expect(200);
  const draft = await strapi.db.query(POST).findOne({ where: { documentId: id, locale: 'fr', publishedAt: null } });
  expect(draft).toMatchObject({ title: 'Filets', excerpt: null, body: null });
});
