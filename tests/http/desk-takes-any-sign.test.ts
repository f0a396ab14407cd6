import type { DeskQuery } from '../../src/plugins/translations/server/src/desk';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { type Staff, signIn } from '../helpers/staff';
import { deskOf } from '../helpers/translators';

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
