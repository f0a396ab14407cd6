import { AsyncResource } from 'node:async_hooks';
import { documents, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';
import { signIn } from '../helpers/staff';
import { deskOf } from '../helpers/translators';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, 180_000);
afterAll(() => newsroom.close());

/** Out of the transaction in which something happens. */
const outside = AsyncResource.bind((work: () => Promise<unknown>) => work());

test('200-desk-save-answers-with-what-it-wrote-whoever-writes-next', async () => {
  const { strapi } = newsroom;
  const documentId = await publish(strapi, POST, {}, { en: { title: 'One' }, fr: { title: 'Un' } });
  const claire = await signIn(newsroom, 'strapi-super-admin');
  const { open, path } = deskOf(claire);
  const { token } = await open(documentId);
  let theirs: Promise<unknown> | undefined;
  const theirWrite = () => documents(strapi, POST).update!({ documentId, locale: 'fr', data: { title: 'Leur' } });
  strapi.db.lifecycles.subscribe({
    models: [POST],
    // Waits until mine is committed, and is written at once after it.
    afterUpdate() {
      theirs ??= outside(theirWrite);
    },
  });
  const title = [{ text: 'Mien', marks: [] }];
  const { body } = await claire('put', path(documentId, 'fr'), { token, segments: { title } }).expect(200);
  await theirs;
  expect(body.segments[0].target).toEqual(title);
  const after = await open(documentId);
  expect(after.segments[0]?.target).toEqual([{ text: 'Leur', marks: [] }]);
  expect(after.token).not.toBe(body.token);
});
