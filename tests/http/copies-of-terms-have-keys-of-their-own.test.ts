import { term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { desk, type Staff, signIn } from '../helpers/staff';

let newsroom: Newsroom;
let editor: Staff;
beforeAll(async () => {
  newsroom = await openNewsroom();
  editor = await signIn(newsroom, 'strapi-editor');
});
afterAll(() => newsroom.close());

const TOPIC = 'api::topic.topic';
const copy = (uid: string, id: string, data: object) => editor('post', desk(uid, `/clone/${id}`), data);

test.each([
  ['that of its name, where the form brings that of the original', { nameEn: 'Quays', key: 'anchors-a' }, 'quays'],
  ['a numbered one, where it has the name of the original too', { key: 'anchors-a' }, 'anchors-a-2'],
  ['the one that is given', { key: 'wharves' }, 'wharves'],
])('%s', async (_, data, key) => {
  const { strapi } = newsroom;
  const where = { key: 'anchors-a' };
  const found = await strapi.db.query(TOPIC).findOne({ where });
  const id = found?.documentId ?? (await term(strapi, 'topic', { nameEn: 'Anchors A', nameFr: 'Ancres' }));
  const { body } = await copy(TOPIC, id, data).expect(200);
  expect(body.data.key).toBe(key);
});

test('a country has no copy: its key is its code', async () => {
  const id = await term(newsroom.strapi, 'country', { key: 'tn' });
  const { body } = await copy('api::country.country', id, {}).expect(400);
  expect(body.error.message).toMatch(/^There is no country with the code/);
});
