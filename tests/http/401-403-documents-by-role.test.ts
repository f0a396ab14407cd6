import request from 'supertest';
import { EVENT, inTunis, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

type Method = 'get' | 'post' | 'put' | 'delete';
const ROLES = [
  'nobody',
  'strapi-super-admin',
  'strapi-editor',
  'strapi-author',
  'communications',
  'translator-fr',
  'translator-en',
] as const;

let newsroom: Newsroom;
let topic: string;
const ask = {} as Record<(typeof ROLES)[number], Staff>;
beforeAll(async () => {
  newsroom = await openNewsroom();
  topic = await term(newsroom.strapi, 'topic', { nameEn: 'Harbours', nameFr: 'Ports' });
  const server = request(newsroom.strapi.server.httpServer);
  ask.nobody = (method, path, data) => server[method](path).send(data);
  for (const code of ROLES.slice(1)) ask[code] = await signIn(newsroom, code);
});
afterAll(() => newsroom.close());

const TITLES: Record<string, string> = { en: 'Talk', fr: 'Causerie' };
const titled = (locales: string[]) =>
  Object.fromEntries(locales.map((locale) => [locale, { title: TITLES[locale] as string }]));
const make = (locales: string[]) => publish(newsroom.strapi, EVENT, { ...inTunis, topics: [topic] }, titled(locales));

type Said = { locale: string; published: boolean; title: string; shared: unknown };

/** What all versions of a document say, those of one language and those of all. */
async function said(documentId: string): Promise<Said[]> {
  const populate = { topics: true, venue: true };
  const rows = await newsroom.strapi.db
    .query(EVENT)
    .findMany({ where: { documentId }, populate, orderBy: ['locale', 'publishedAt'] });
  return rows.map(({ locale, publishedAt, title, featured, startsAt, topics, venue }) => ({
    ...{ locale, published: Boolean(publishedAt), title },
    shared: { featured, startsAt, topics: topics.map((one: { key: string }) => one.key), venue: venue?.name },
  }));
}

const OTHER = { featured: true, startsAt: '2031-01-01T09:00:00.000Z', topics: { set: [] }, venue: null };
const WRITTEN = { title: 'Changed', ...OTHER };
const WHOLE = { ...WRITTEN, venue: inTunis.venue };
const NEW = { title: 'New' };

const both = ['en', 'fr'];
type Row = [name: string, locales: string[], method: Method, path: string, body: object, statuses: string];

/** A bulk action over one document. */
const bulk = (action: string, locale: unknown, statuses: string): Row => [
  `${action} in ${locale ?? 'no language'}`,
  both,
  'post',
  `/actions/${action}`,
  { documentIds: [':id'], ...(locale ? { locale } : {}) },
  statuses,
];

// One column for each role: nobody, super admin, editor, author (of other people's documents), communications, and the
// translators into French and into English. In paths and bodies :id is a published document in the languages named.
const doors: Row[] = [
  ['see the list', both, 'get', '?locale=en', {}, '401 200 200 200 200 200 200'],
  ['read English', both, 'get', '/:id?locale=en', {}, '401 200 200 403 200 200 200'],
  ['read French', both, 'get', '/:id?locale=fr', {}, '401 200 200 403 200 200 200'],
  ['begin', [], 'post', '', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in English', [], 'post', '?locale=en', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in French', [], 'post', '?locale=fr', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in French by the body', [], 'post', '', { ...WRITTEN, locale: 'fr' }, '401 201 201 201 201 403 403'],
  ['begin as published', [], 'post', '', { ...WHOLE, status: 'published' }, '401 201 201 201 201 403 403'],
  ['begin and publish English', [], 'post', '/actions/publish?locale=en', WHOLE, '401 200 200 403 200 403 403'],
  ['begin and publish French', [], 'post', '/actions/publish?locale=fr', WHOLE, '401 200 200 403 200 403 403'],
  ['save', both, 'put', '/:id', WRITTEN, '401 200 200 403 200 403 200'],
  ['save English', both, 'put', '/:id?locale=en', WRITTEN, '401 200 200 403 200 403 200'],
  ['save French', both, 'put', '/:id?locale=fr', WRITTEN, '401 200 200 403 200 200 403'],
  ['save two languages', both, 'put', '/:id?locale=fr', { ...WRITTEN, locale: 'en' }, '401 200 200 403 200 200 403'],
  ['save German', both, 'put', '/:id?locale=de', WRITTEN, '400 400 400 400 400 400 400'],
  ['save every language', both, 'put', '/:id?locale=*', WRITTEN, '400 400 400 400 400 400 400'],
  ['translate into French', ['en'], 'put', '/:id?locale=fr', WRITTEN, '401 200 200 200 200 200 403'],
  ['translate into English', ['fr'], 'put', '/:id?locale=en', WRITTEN, '401 200 200 200 200 403 200'],
  ['translate and publish', ['en'], 'post', '/:id/actions/publish?locale=fr', NEW, '401 200 200 403 200 200 403'],
  ['publish English', both, 'post', '/:id/actions/publish?locale=en', WHOLE, '401 200 200 403 200 403 200'],
  ['publish French', both, 'post', '/:id/actions/publish?locale=fr', WHOLE, '401 200 200 403 200 200 403'],
  ['withdraw English', both, 'post', '/:id/actions/unpublish?locale=en', {}, '401 200 200 403 200 403 403'],
  ['withdraw French', both, 'post', '/:id/actions/unpublish?locale=fr', {}, '401 200 200 403 200 403 403'],
  ['withdraw all of it', both, 'post', '/:id/actions/unpublish', { discardDraft: true }, '401 200 200 403 200 403 403'],
  ['discard English', both, 'post', '/:id/actions/discard?locale=en', {}, '401 200 200 403 200 403 200'],
  ['discard French', both, 'post', '/:id/actions/discard?locale=fr', {}, '401 200 200 403 200 200 403'],
  ['delete', both, 'delete', '/:id', {}, '401 200 200 403 200 403 403'],
  ['delete English', both, 'delete', '/:id?locale=en', {}, '401 200 200 403 200 403 403'],
  ['delete French', both, 'delete', '/:id?locale=fr', {}, '401 200 200 403 200 403 403'],
  ['delete every language', both, 'delete', '/:id?locale=*', {}, '401 200 200 403 200 403 403'],
  ['copy', both, 'post', '/clone/:id', NEW, '401 200 200 200 200 403 403'],
  ['copy the French', both, 'post', '/clone/:id?locale=fr', { ...NEW, locale: 'fr' }, '401 200 200 200 200 403 403'],
  // A slug and relations must be looked at first, whoever asks.
  ['copy at once', both, 'post', '/auto-clone/:id', {}, '401 400 400 400 400 400 400'],
  [
    'count drafts it points at',
    both,
    'get',
    '/:id/actions/countDraftRelations?locale=fr',
    {},
    '401 200 200 403 200 200 200',
  ],
  [
    'count all drafts they point at',
    both,
    'get',
    '/actions/countManyEntriesDraftRelations?documentIds=:id&locale=en',
    {},
    '401 200 200 200 200 200 200',
  ],
  bulk('bulkFindForValidation', 'en', '401 200 200 403 200 200 200'),
  bulk('bulkPublish', 'en', '401 200 200 403 200 403 200'),
  bulk('bulkPublish', 'fr', '401 200 200 403 200 200 403'),
  bulk('bulkPublish', both, '401 200 200 403 200 403 403'),
  bulk('bulkPublish', undefined, '401 200 200 403 200 403 200'),
  bulk('bulkPublish', '*', '400 400 400 400 400 400 400'),
  bulk('bulkUnpublish', 'en', '401 200 200 403 200 403 403'),
  bulk('bulkUnpublish', 'fr', '401 200 200 403 200 403 403'),
  bulk('bulkUnpublish', both, '401 200 200 403 200 403 403'),
  bulk('bulkDelete', 'en', '401 200 200 403 200 403 403'),
  bulk('bulkDelete', 'fr', '401 200 200 403 200 403 403'),
  bulk('bulkDelete', undefined, '401 200 200 403 200 403 403'),
];

const filled = <Value>(value: Value, id: string): Value => JSON.parse(JSON.stringify(value).replaceAll(':id', id));

test.each(doors)('%s', async (_, locales, method, path, body, statuses) => {
  const answered: string[] = [];
  let id = '';
  for (const role of ROLES) {
    if (!id && locales.length) id = await make(locales);
    const before = await said(id);
    const count = await newsroom.strapi.db.query(EVENT).count();
    const { status } = await ask[role](method, filled(desk(EVENT, path), id), filled(body, id));
    answered.push(`${status}`);
    const after = await said(id);
    if (status >= 400) expect([await newsroom.strapi.db.query(EVENT).count(), after]).toEqual([count, before]);
    // The next one finds a document on which nothing was done.
    if (status < 400 && method !== 'get') id = '';
    const own = role.startsWith('translator-') && role.slice(-2);
    if (!own) continue;
    // Whatever a translator was let do, the other language stands as it stood, and so does what all languages share.
    const others = (versions: Said[]) => versions.filter(({ locale }) => locale !== own);
    expect(others(after)).toEqual(others(before));
    for (const { shared } of after) expect(shared).toEqual(before[0]?.shared);
  }
  expect(answered.join(' ')).toBe(statuses);
});

test('who is refused is told why, in their language', async () => {
  const traductrice = await signIn(newsroom, 'translator-fr', 'fr');
  const { body } = await traductrice('post', desk(EVENT, '?locale=fr'), NEW).expect(403);
  expect(body.error.message).toMatch(/^Votre rôle ne permet pas de créer/);
});
