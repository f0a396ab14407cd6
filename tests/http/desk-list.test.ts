import type { DeskQuery, DeskRow, Sort } from '../../src/plugins/translations/server/src/desk';
import { ACTIONS } from '../../src/plugins/translations/server/src/permissions';
import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { addRole, deskOf } from '../helpers/translators';

let newsroom: Newsroom;
let translator: Staff;
let chief: Staff;
const ids: Record<string, string> = {};

/** Four documents: missing, outdated, current French, and an event whose source is French. */
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await addRole(newsroom, 'into-french', { updates: ['fr'] });
  await addRole(newsroom, 'chief', { updates: ['en', 'fr'], desk: Object.values(ACTIONS) });
  translator = await signIn(newsroom, 'into-french');
  chief = await signIn(newsroom, 'chief');
  const water = await term(strapi, 'program', { nameEn: 'Water', nameFr: 'Eau' });
  ids.missing = await publish(strapi, POST, { program: water }, { en: { title: 'Émilie’s 100% boat' } });
  ids.outdated = await publish(strapi, POST, {}, { en: { title: 'Boats one two' }, fr: { title: 'Les bateaux' } });
  ids.current = await publish(strapi, POST, {}, { en: { title: 'Current_affairs' }, fr: { title: 'Actualité' } });
  ids.french = await publish(strapi, EVENT, { ...inTunis }, { fr: { title: 'Demain à Tunis' } });
  const posts = documents(strapi, POST);
  await posts.update!({ documentId: ids.outdated, locale: 'en', data: { title: 'Boats one two three' } });
  await posts.publish!({ documentId: ids.outdated, locale: 'en' });
}, 180_000);
afterAll(() => newsroom.close());

const nameOf = (documentId: string) => Object.keys(ids).find((name) => ids[name] === documentId);
const listed = async (query: DeskQuery, ask = translator) =>
  (await deskOf(ask).list(query)).rows.map(({ documentId }) => nameOf(documentId));

test('the programs to narrow by have their names in both languages', async () => {
  const { body } = await translator('get', '/translations/programs').expect(200);
  expect(body).toEqual([{ key: 'water', name: { en: 'Water', fr: 'Eau' } }]);
});

test('a row says all that the desk shows', async () => {
  const { rows, total, next, prev } = await deskOf(translator).list({ state: 'missing', target: 'fr' });
  expect({ rows, total, next, prev }).toEqual({
    ...{ total: 1, next: null, prev: null },
    rows: [
      {
        after: expect.any(String),
        ...{ type: 'program-post', documentId: ids.missing, source: 'en', target: 'fr', state: 'missing', words: 3 },
        ...{ title: 'Émilie’s 100% boat', targetTitle: null, states: { fr: 'missing' }, assignee: null, dueDate: null },
        program: { key: 'water', name: { en: 'Water', fr: 'Eau' } },
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ],
  });
});

const filters: [DeskQuery, string[]][] = [
  [{}, ['outdated', 'french', 'current', 'missing']],
  [{ sort: 'changed' }, ['missing', 'current', 'french', 'outdated']],
  [{ sort: 'title' }, ['outdated', 'current', 'french', 'missing']],
  [{ sort: '-title' }, ['missing', 'french', 'current', 'outdated']],
  [{ sort: '-words', target: 'fr' }, ['outdated', 'missing', 'current']],
  [{ target: 'en' }, ['french']],
  [{ state: 'missing,outdated', type: 'program-post', sort: 'changed' }, ['missing', 'outdated']],
  [{ type: 'event' }, ['french']],
  [{ program: 'water' }, ['missing']],
  [{ minWords: '1', maxWords: '3', sort: 'title' }, ['french', 'missing']],
  [{ q: 'emilie' }, ['missing']],
  [{ q: '100%' }, ['missing']],
  [{ q: 'BATEAUX' }, ['outdated']],
  [{ q: 't_a' }, ['current']],
  [{ q: 'boats three' }, ['outdated']],
  [{ assignee: 'me' }, []],
];
test.each(filters)('%j', async (query, expected) => expect(await listed(query)).toEqual(expected));

test('pages follow each other forwards and backwards', async () => {
  const seen: unknown[] = [];
  let page = await deskOf(translator).list({ sort: 'title', limit: '1' });
  seen.push(nameOf(page.rows[0]!.documentId));
  while (page.next) {
    page = await deskOf(translator).list({ sort: 'title', limit: '1', cursor: page.next });
    seen.push(nameOf(page.rows[0]!.documentId));
  }
  expect(seen).toEqual(['outdated', 'current', 'french', 'missing']);
  while (page.prev) {
    page = await deskOf(translator).list({ sort: 'title', limit: '1', cursor: page.prev });
    seen.push(nameOf(page.rows[0]!.documentId));
  }
  expect(seen.slice(4)).toEqual(['french', 'current', 'outdated']);
});

test('all that is wrong with a question is refused at once, by name', async () => {
  const { next } = await deskOf(translator).list({ sort: 'title', limit: '1' });
  const asked = `/translations/desk?target=de&state=lost&sort=up&assignee=x&words=3&limit=0`;
  const { body } = await translator('get', asked).expect(400);
  expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual([
    ...['words', 'target', 'state', 'assignee', 'sort', 'limit'],
  ]);
  await translator('get', `/translations/desk?sort=title&type=event&cursor=${next}`).expect(400);
  await translator('get', '/translations/desk?cursor=W10').expect(400);
});

const nextRow = async (query: Record<string, string>): Promise<DeskRow | null> =>
  (await translator('get', `/translations/desk/next?${new URLSearchParams(query)}`).expect(200)).body.row;

test('next goes through a filter to its end', async () => {
  const next = async (query: Record<string, string>) => {
    const row = await nextRow(query);
    return row && nameOf(row.documentId);
  };
  const filter = { state: 'missing,outdated', sort: 'title' };
  expect(await next(filter)).toBe('outdated');
  expect(await next({ ...filter, after: `${ids.outdated}:fr` })).toBe('french');
  expect(await next({ ...filter, after: `${ids.current}:fr` })).toBe('french');
  expect(await next({ ...filter, after: `${ids.missing}:fr` })).toBeNull();
  expect(await next({ type: 'event', after: `${ids.french}:en` })).toBeNull();
  for (const after of ['nonsense', Buffer.from('["words",0,"x","a","fr"]').toString('base64url')])
    await translator('get', `/translations/desk/next?sort=words&after=${after}`).expect(400);
});

test('coverage counts states and words by language and type', async () => {
  const { body } = await translator('get', '/translations/coverage').expect(200);
  expect(body).toEqual([
    { target: 'en', type: 'event', states: { missing: 1, draft: 0, outdated: 0, current: 0 }, words: 3 },
    { target: 'fr', type: 'program-post', states: { missing: 1, draft: 0, outdated: 1, current: 1 }, words: 7 },
  ]);
});

test('work is taken, given with a due date, counted and given back', async () => {
  const work = (ask: Staff, name: string, body: object) =>
    ask('put', `/translations/documents/program-post/${ids[name]}/fr/work`, body);
  const { body: people } = await translator('get', '/translations/people').expect(200);
  expect(people).toHaveLength(2);
  expect(people[0]).toEqual({ id: expect.any(Number), name: 'Some One' });
  const { body: taken } = await work(translator, 'missing', { assignee: 'me' }).expect(200);
  expect(taken).toEqual({ assignee: { id: expect.any(Number), name: 'Some One' }, dueDate: null });
  expect(await listed({ assignee: 'me' })).toEqual(['missing']);
  expect(await listed({ assignee: 'none', target: 'fr' })).toEqual(['outdated', 'current']);
  await work(translator, 'outdated', { assignee: taken.assignee.id, dueDate: '2020-01-02' }).expect(403);
  await work(chief, 'outdated', { assignee: taken.assignee.id, dueDate: '2020-01-02' }).expect(200);
  await work(chief, 'current', { assignee: taken.assignee.id, dueDate: '2020-01-03' }).expect(200);
  expect(await listed({ sort: 'due', target: 'fr' })).toEqual(['outdated', 'current', 'missing']);
  expect((await translator('get', '/translations/mine').expect(200)).body).toEqual({ waiting: 2, overdue: 1 });
  await work(chief, 'outdated', { assignee: 'me' }).expect(200);
  await work(translator, 'outdated', { assignee: 'me' }).expect(403);
  await work(translator, 'outdated', { assignee: null }).expect(403);
  await work(translator, 'missing', { assignee: null }).expect(200);
  expect(await listed({ assignee: 'me' })).toEqual(['current']);
  const { body } = await work(chief, 'missing', { assignee: 999_999 }).expect(400);
  expect(body.error.details.errors).toMatchObject([{ path: ['assignee'] }]);
  await work(chief, 'missing', { dueDate: '2026-02-30' }).expect(400);
});

test.each(['publish', 'confirm'])(
  'a %s ends an assignment: what changes in the source later is new work',
  async (what) => {
    await addRole(newsroom, `publisher-${what}`, { updates: ['fr'], publishes: true });
    const publisher = await signIn(newsroom, `publisher-${what}`);
    const mine = async () => (await publisher('get', '/translations/mine').expect(200)).body;
    const both = { en: { title: `Ships ${what}` }, fr: { title: 'Les navires' } };
    const documentId = await publish(newsroom.strapi, POST, {}, both);
    const posts = documents(newsroom.strapi, POST);
    const rename = async (title: string) => {
      await posts.update!({ documentId, locale: 'en', data: { title } });
      await posts.publish!({ documentId, locale: 'en' });
    };
    await rename(`More ships ${what}`);
    const path = deskOf(publisher).path(documentId, 'fr');
    const { body: taken } = await publisher('put', `${path}/work`, { assignee: 'me' }).expect(200);
    await chief('put', `${path}/work`, { assignee: taken.assignee.id, dueDate: '2020-01-02' }).expect(200);
    expect(await mine()).toEqual({ waiting: 1, overdue: 1 });
    const { token } = await deskOf(publisher).open(documentId);
    await publisher('post', `${path}/${what}`, { token }).expect(200);
    await rename(`Many ships ${what}`);
    expect(await mine()).toEqual({ waiting: 0, overdue: 0 });
    const { rows } = await deskOf(publisher).list({ q: `many ships ${what}` });
    expect(rows).toMatchObject([{ state: 'outdated', assignee: null, dueDate: null }]);
  },
);

test('what somebody had whose account is deleted is nobody’s: a translator may take it', async () => {
  const path = `/translations/documents/program-post/${ids.missing}/fr/work`;
  const leaving = await signIn(newsroom, 'into-french', 'fr');
  const { body: taken } = await leaving('put', path, { assignee: 'me' }).expect(200);
  expect(await listed({ assignee: 'none', state: 'missing', target: 'fr' })).toEqual([]);
  await translator('put', path, { assignee: 'me' }).expect(403);
  await newsroom.strapi.service('admin::user').deleteById(taken.assignee.id);
  expect(await listed({ assignee: 'none', state: 'missing', target: 'fr' })).toEqual(['missing']);
  const { body } = await translator('put', path, { assignee: 'me' }).expect(200);
  expect(body.assignee.id).not.toBe(taken.assignee.id);
  expect(await listed({ assignee: 'none', state: 'missing', target: 'fr' })).toEqual([]);
});

test.each<Sort>(['-changed', 'changed', '-words', 'words', 'title'])(
  'who saves one text after the other meets each once, in the order %s, and then is at the end',
  async (sort) => {
    const filter = { q: `walk${sort}`, sort };
    const title = (number: number) => `walk${sort} ${'word '.repeat(number)}`.trim();
    const made = [1, 2, 3].map((number) => publish(newsroom.strapi, POST, {}, { en: { title: title(number) } }));
    const documents = await Promise.all(made);
    const met: string[] = [];
    let row = await nextRow(filter);
    while (row && met.length < 5) {
      met.push(row.documentId);
      const { token } = await deskOf(translator).open(row.documentId);
      const segments = { title: [{ text: `Titre ${met.length}`, marks: [] }] };
      await translator('put', deskOf(translator).path(row.documentId, 'fr'), { token, segments }).expect(200);
      row = await nextRow({ ...filter, after: row.after });
    }
    expect(row).toBeNull();
    expect(met.sort()).toEqual(documents.sort());
  },
);
