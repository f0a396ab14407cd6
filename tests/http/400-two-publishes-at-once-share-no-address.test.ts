import { documents, POST } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const posts = () => documents(newsroom.strapi, POST);
const ROUNDS = [1, 2, 3];

// PostgreSQL runs them side by side, SQLite one after the other.
test.each(ROUNDS)('posts of one title that are published at once are numbered (%i)', async (round) => {
  const create = () => posts().create!({ locale: 'en', status: 'published', data: { title: `Same ${round}` } });
  const made = await Promise.all([create(), create(), create(), create()]);
  const expected = ['', '-2', '-3', '-4'].map((number) => `same-${round}${number}`);
  expect(made.map(({ slug }) => slug).sort()).toEqual(expected);
});

test.each(ROUNDS)('of two drafts with one slug that are published at once one is refused (%i)', async (round) => {
  const slug = `chosen-${round}`;
  const ids: string[] = [];
  for (const title of ['One', 'Two']) {
    ids.push((await posts().create!({ locale: 'en', data: { title, slug } })).documentId);
  }
  const found = await Promise.allSettled(ids.map((documentId) => posts().publish!({ documentId, locale: 'en' })));
  const refused = found.flatMap((one) => (one.status === 'rejected' ? [one.reason.details?.errors?.[0]?.path] : []));
  expect(refused).toEqual([['slug']]);
  const where = { slug, publishedAt: { $notNull: true } };
  expect(await newsroom.strapi.db.query(POST).count({ where })).toBe(1);
});

test('drafts are saved and published at once without waiting for each other for ever', async () => {
  const { documentId } = await posts().create!({ locale: 'en', data: { title: 'Busy' } });
  await posts().update!({ documentId, locale: 'fr', data: { title: 'Affairé' } });
  await posts().publish!({ documentId, locale: '*' });
  const writes = ROUNDS.flatMap((round) => [
    posts().update!({ documentId, locale: 'en', data: { featured: round % 2 === 0 } }),
    posts().publish!({ documentId, locale: 'fr' }),
    posts().update!({ documentId, locale: 'fr', data: { excerpt: `Mot ${round}` } }),
    posts().publish!({ documentId, locale: 'en' }),
  ]);
  const failed = (await Promise.allSettled(writes)).flatMap((one) =>
    one.status === 'rejected' ? [`${one.reason}`] : [],
  );
  expect(failed).toEqual([]);
});
