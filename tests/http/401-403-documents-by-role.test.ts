import request from 'supertest';
import { EVENT, inTunis, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';
import { DOCUMENTS, NEW } from './doors/documents';

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

const filled = <Value>(value: Value, id: string): Value => JSON.parse(JSON.stringify(value).replaceAll(':id', id));

test.each(DOCUMENTS)('%s', async (_, locales, method, path, body, statuses) => {
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
