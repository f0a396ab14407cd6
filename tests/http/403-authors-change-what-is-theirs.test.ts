import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

let newsroom: Newsroom;
let author: Staff;
let me: number;
beforeAll(async () => {
  newsroom = await openNewsroom();
  author = await signIn(newsroom, 'strapi-author');
  me = (await author('get', '/admin/users/me')).body.data.id;
});
afterAll(() => newsroom.close());

describe('files, many at once', () => {
  async function file(more: object = {}): Promise<number> {
    const named = { name: 'a.pdf', hash: 'a', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/a' };
    const data = { ...named, provider: 'local', folderPath: '/', ...more };
    return (await newsroom.strapi.db.query('plugin::upload.file').create({ data })).id;
  }
  const folder = (more: object = {}): Promise<{ id: number; path: string }> =>
    newsroom.strapi
      .plugin('upload')
      .service('folder')
      .create({ name: `${Math.random()}`, ...more }, {});
  const remaining = (...ids: number[]) =>
    newsroom.strapi.db.query('plugin::upload.file').count({ where: { id: { $in: ids } } });
  const bulk = (action: string, body: object) => author('post', `/upload/actions/bulk-${action}`, body);

  test('their own are deleted, and none where one is somebody else’s', async () => {
    const [own, other] = [await file({ createdBy: me }), await file()];
    await bulk('delete', { fileIds: [own, other] }).expect(403);
    expect(await remaining(own, other)).toBe(2);
    await bulk('delete', { fileIds: [own] }).expect(200);
    expect(await remaining(own, other)).toBe(1);
  });

  test('a folder goes with what lies in it, and in the folders within', async () => {
    const outer = await folder();
    const inner = await folder({ parent: outer.id });
    const other = await file({ folder: inner.id, folderPath: inner.path });
    await bulk('delete', { folderIds: [outer.id] }).expect(403);
    await bulk('move', { folderIds: [inner.id], destinationFolderId: null }).expect(403);
    await bulk('move', { fileIds: [other], destinationFolderId: outer.id }).expect(403);
    expect(await remaining(other)).toBe(1);
    const own = await folder();
    await file({ folder: own.id, folderPath: own.path, createdBy: me });
    await bulk('delete', { folderIds: [own.id] }).expect(200);
  });
});

test('the home page shows them no document of others', async () => {
  await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'Of others' } });
  await author('post', desk(POST), { title: 'My own' }).expect(201);
  for (const action of ['update', 'publish']) {
    const { body } = await author('get', `/content-manager/homepage/recent-documents?action=${action}`).expect(200);
    const titles = body.data.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(action === 'update' ? ['My own'] : []);
  }
});

describe('what all languages share', () => {
  const LATER = { featured: true, startsAt: '2031-01-01T09:00:00.000Z', venue: null };
  const french = (documentId: string, data: object) => author('put', desk(EVENT, `/${documentId}?locale=fr`), data);
  const shared = async (documentId: string) => {
    const populate = { venue: true };
    const rows = await newsroom.strapi.db.query(EVENT).findMany({ where: { documentId }, populate });
    return new Set(rows.map(({ startsAt, featured, venue }) => `${startsAt.slice(0, 4)} ${featured} ${venue?.name}`));
  };

  test('stays with whose document it is, when they begin and write a language of it', async () => {
    const documentId = await publish(newsroom.strapi, EVENT, inTunis, { en: { title: 'Talk' } });
    await french(documentId, { title: 'Causerie', ...LATER }).expect(200);
    await french(documentId, { title: 'Conversation', ...LATER }).expect(200);
    const draft = await documents(newsroom.strapi, EVENT).findOne!({ documentId, locale: 'fr' });
    expect(draft.title).toBe('Conversation');
    expect(await shared(documentId)).toEqual(new Set(['2019 false Dar el Bahr']));
  });

  test('is theirs where the document is, though somebody else has begun a language of it', async () => {
    const { body } = await author('post', desk(EVENT), { title: 'Talk', ...inTunis }).expect(201);
    const { documentId } = body.data;
    await documents(newsroom.strapi, EVENT).update!({ documentId, locale: 'fr', data: { title: 'Causerie' } });
    await author('put', desk(EVENT, `/${documentId}?locale=en`), { title: 'Talk', ...LATER }).expect(200);
    expect(await shared(documentId)).toEqual(new Set(['2031 true undefined']));
  });
});
