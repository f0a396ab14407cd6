import { documents, EVENT, inTunis, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

/** What happens once an event has been read, and before it is answered. */
let mockMeanwhile: (() => Promise<unknown>) | undefined;

jest.mock('../../dist/src/api/feed/feed-index/answer', () => {
  const index = jest.requireActual('../../dist/src/api/feed/feed-index/answer');
  const findEntry = async (...args: unknown[]) => {
    const found = await index.findEntry(...args);
    await mockMeanwhile?.();
    return found;
  };
  return { ...index, findEntry };
});

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

test('what is published while a calendar is made is in the next one', async () => {
  const { strapi, get } = newsroom;
  const documentId = await publish(strapi, EVENT, inTunis, { en: { title: 'Before', slug: 'forum' } });
  mockMeanwhile = async () => {
    mockMeanwhile = undefined;
    await documents(strapi, EVENT).update!({ documentId, locale: 'en', data: { title: 'After' } });
    await documents(strapi, EVENT).publish!({ documentId, locale: 'en' });
  };
  const first = await get('/api/feed/event/forum.ics').expect(200);
  expect([/^SUMMARY.*Before/m.test(first.text), mockMeanwhile]).toEqual([true, undefined]);
  const tag = `${first.headers.etag}`;
  const next = await get('/api/feed/event/forum.ics').set('If-None-Match', tag).expect(200);
  expect(next.text).toMatch(/^SUMMARY.*After/m);
});
