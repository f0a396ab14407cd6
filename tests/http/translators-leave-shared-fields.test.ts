import { makeRoles } from '../../src/content/staff/make-roles';
import { documents, EVENT, inTunis, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

let newsroom: Newsroom;
let translator: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  translator = await signIn(newsroom, 'translator-fr');
});
afterAll(() => newsroom.close());

const LATER = { startsAt: '2030-01-01T09:00:00.000Z', venue: { name: 'Dar Lasram', city: 'Tunis', country: 'TN' } };

/** An event whose English draft is to move to another day and place, which readers do not know yet. */
async function toBeMoved(locales: string[]): Promise<string> {
  const titles = Object.fromEntries(locales.map((locale) => [locale, { title: `Talk ${locale}` }]));
  const documentId = await publish(newsroom.strapi, EVENT, inTunis, titles);
  await documents(newsroom.strapi, EVENT).update!({ documentId, locale: 'en', data: LATER });
  return documentId;
}

async function places(documentId: string): Promise<Record<string, string>> {
  const rows = await newsroom.strapi.db.query(EVENT).findMany({ where: { documentId }, populate: { venue: true } });
  return Object.fromEntries(
    rows.map(({ locale, publishedAt, startsAt, venue }) => [
      `${locale} ${publishedAt ? 'published' : 'draft'}`,
      `${startsAt.slice(0, 4)} ${venue.name}`,
    ]),
  );
}

const NOW = '2019 Dar el Bahr';
const THEN = '2030 Dar Lasram';
const path = (id: string, rest: string) => desk(EVENT, `/${id}${rest}`);

test('a new translation begins with what the drafts say, and they keep it', async () => {
  const id = await toBeMoved(['en']);
  await translator('put', path(id, '?locale=fr'), { title: 'Causerie' }).expect(200);
  expect(await places(id)).toEqual({ 'en draft': THEN, 'en published': NOW, 'fr draft': THEN });
});

test('publishing a translation publishes no move of the event', async () => {
  const id = await toBeMoved(['en', 'fr']);
  await translator('post', path(id, '/actions/publish?locale=fr'), { title: 'Causerie', ...LATER }).expect(200);
  expect(await places(id)).toEqual({ 'en draft': THEN, 'en published': NOW, 'fr draft': THEN, 'fr published': NOW });
  const { body } = await newsroom.get('/api/feed?locale=fr').expect(200);
  expect(body.data).toContainEqual(expect.objectContaining({ id, title: 'Causerie' }));
});

test('of an event in one language too, publishing and discarding its text move nothing', async () => {
  const id = await publish(newsroom.strapi, EVENT, inTunis, { fr: { title: 'Seule' } });
  await documents(newsroom.strapi, EVENT).update!({ documentId: id, locale: 'fr', data: LATER });
  await translator('post', path(id, '/actions/publish?locale=fr'), { title: 'Causerie' }).expect(200);
  expect(await places(id)).toEqual({ 'fr draft': THEN, 'fr published': NOW });
  await translator('put', path(id, '?locale=fr'), { title: 'À reprendre' }).expect(200);
  await translator('post', path(id, '/actions/discard?locale=fr'), {}).expect(200);
  expect(await places(id)).toEqual({ 'fr draft': THEN, 'fr published': NOW });
  expect((await newsroom.strapi.db.query(EVENT).findOne({ where: { documentId: id } })).title).toBe('Causerie');
});

/** What waits in the English draft would be refused or move the event, if it were what is published. */
test.each<[string, object]>([
  ['without a place', { venue: null }],
  ['at another time', { startsAt: LATER.startsAt }],
  ['with a cover that French says nothing of', { coverAlt: 'A quay' }],
])('a correction is published while an English draft waits %s', async (_, waiting) => {
  const id = await publish(newsroom.strapi, EVENT, inTunis, { en: { title: 'Talk' }, fr: { title: 'Exposé' } });
  const data = 'coverAlt' in waiting ? { ...waiting, cover: await picture() } : waiting;
  await documents(newsroom.strapi, EVENT).update!({ documentId: id, locale: 'en', data });
  await translator('post', path(id, '/actions/publish?locale=fr'), { title: 'Causerie' }).expect(200);
  const { body } = await newsroom.get('/api/feed?locale=fr&limit=100').expect(200);
  const found = body.data.find((entry: { id: string }) => entry.id === id);
  expect(found).toMatchObject({ title: 'Causerie', image: null, event: { previousStartsAt: null } });
  expect(found.event.venue.name).toBe(inTunis.venue.name);
  const rows = await newsroom.strapi.db.query(EVENT).findMany({ where: { documentId: id } });
  expect(rows.map(({ previousStartsAt }) => previousStartsAt)).toEqual([null, null, null, null]);
});

async function picture(): Promise<number> {
  const data = { name: 'a', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/uploads/a.png' };
  return (await newsroom.strapi.db.query('plugin::upload.file').create({ data: { ...data, provider: 'local' } })).id;
}

test('discarding a translation’s draft discards no move of the event', async () => {
  const id = await toBeMoved(['en', 'fr']);
  await translator('post', path(id, '/actions/discard?locale=fr'), {}).expect(200);
  expect(await places(id)).toEqual({ 'en draft': THEN, 'en published': NOW, 'fr draft': THEN, 'fr published': NOW });
});

test('the first publish of a translation fills in what all languages share', async () => {
  const { strapi } = newsroom;
  const { documentId } = await documents(strapi, EVENT).create!({ locale: 'en', data: { title: 'Talk', ...LATER } });
  await translator('post', path(documentId, '/actions/publish?locale=fr'), { title: 'Causerie' }).expect(200);
  const rows = await strapi.db.query(EVENT).findMany({ where: { documentId } });
  expect(rows.map(({ publicationDate, timeZone }) => Boolean(publicationDate && timeZone))).toEqual([true, true, true]);
});

test('roles are called in both languages', async () => {
  const roles = await newsroom.strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: ['communications', 'translator-fr', 'translator-en'] } }, orderBy: 'id' });
  expect(roles.map(({ name }) => name)).toEqual([
    'Communications',
    'Translator into French / Traduction vers le français',
    'Translator into English / Traduction vers l’anglais',
  ]);
});

test('roles are made once and then left to administrators', async () => {
  const { strapi } = newsroom;
  const roles = strapi.db.query('admin::role');
  const count = await roles.count();
  const { id } = await roles.findOne({ where: { code: 'translator-en' } });
  await strapi.service('admin::role').deleteByIds([id]);
  await makeRoles(strapi);
  expect(await roles.count()).toBe(count - 1);
});

test('a setting decides whether translators are made with the right to publish', async () => {
  const { strapi } = newsroom;
  await strapi.store({ type: 'core', name: 'deux_rives_roles' }).delete({ key: 'made' });
  // Of a database in which roles were still called in English alone.
  const french = { where: { code: 'translator-fr' } };
  await strapi.db.query('admin::role').update({ ...french, data: { name: 'Translator into French' } });
  strapi.config.set('staff.translatorsPublish', false);
  await makeRoles(strapi);
  expect(await strapi.db.query('admin::role').count(french)).toBe(1);
  const english = await signIn(newsroom, 'translator-en');
  const id = await publish(strapi, EVENT, inTunis, { en: { title: 'Talk' } });
  await english('put', path(id, '?locale=en'), { title: 'Chat' }).expect(200);
  await english('post', path(id, '/actions/publish?locale=en'), { title: 'Chat' }).expect(403);
});
