import { POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, signIn } from '../helpers/staff';
import { addRole, deskOf } from '../helpers/translators';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 180_000);
afterAll(() => newsroom.close());

type Drafts = { drafts: { locale: string; at: string }[] };

test('200-desk-states-tell-when-each-draft-was-written', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'One' }, fr: { title: 'Un' } });
  const admin = await signIn(newsroom, 'strapi-super-admin');
  await admin('put', desk(POST, `/${documentId}?locale=fr`), { title: 'Deux' }).expect(200);
  const { body } = await admin('get', desk(POST, `/${documentId}?locale=fr`)).expect(200);
  const { drafts } = (await deskOf(admin).states(documentId)) as unknown as Drafts;
  const [en, fr] = drafts.sort((a, b) => a.locale.localeCompare(b.locale));
  // As the content manager's form has it: a younger one has been written since.
  expect(fr).toEqual({ locale: 'fr', at: body.data.updatedAt });
  expect(en?.locale).toBe('en');
  expect(Date.parse(en?.at ?? '')).toBeLessThan(Date.parse(body.data.updatedAt));
});

test('200-desk-states-tell-nothing-of-a-draft-that-a-role-may-not-read', async () => {
  const documentId = await publish(newsroom.strapi, POST, {}, { en: { title: 'Two' }, fr: { title: 'Deux' } });
  await addRole(newsroom, 'english-only', { reads: ['en'] });
  const { drafts } = (await deskOf(await signIn(newsroom, 'english-only')).states(documentId)) as unknown as Drafts;
  expect(drafts.map(({ locale }) => locale)).toEqual(['en']);
});
