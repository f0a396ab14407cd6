import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  const titles = (number: number) =>
    ({
      0: { en: { title: `Both ${number}` }, fr: { title: `Les deux ${number}` } },
      1: { en: { title: `Only ${number}` } },
      2: { fr: { title: `Seul ${number}` } },
    })[number % 3]!;
  for (let number = 0; number < 9; number += 1) {
    // Three on each day, so that only the document id tells them apart.
    await publish(strapi, POST, { publicationDate: `2019-11-1${Math.floor(number / 3)}` }, titles(number) as never);
  }
  for (let number = 0; number < 4; number += 1) {
    const startsAt = `2019-05-1${Math.floor(number / 2)}T08:00:00.000Z`;
    await publish(strapi, EVENT, { ...inTunis, startsAt, publicationDate: '2019-04-01' }, titles(number) as never);
  }
  await documents(strapi, POST).create!({ locale: 'en', data: { title: 'A draft that nobody may see' } });
});
afterAll(() => newsroom.close());

const path = (url: string) => url.slice(url.indexOf('/api/'));

type Page = { data: { id: string }[]; links: { next: string | null; prev: string | null } };

async function walk(start: string, way: 'next' | 'prev'): Promise<{ ids: string[]; end: string }> {
  const ids: string[] = [];
  for (let url: string | null = start, end = start; ; end = url) {
    const { body }: { body: Page } = await newsroom.get(path(url)).expect(200);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    url = body.links[way];
    if (!url) return { ids, end };
    if (ids.length > 50) throw new Error('the links go round in circles');
  }
}

const questions = ['newest', 'oldest', 'soonest', 'latest'].flatMap((order) =>
  ['locale=en', 'locale=fr', 'locale=fr&fallback=true'].map((audience) => `${audience}&order=${order}`),
);

test.each(questions)('%s: limit=1 meets every entry once, forwards and backwards', async (question) => {
  const whole = await newsroom.get(`/api/feed?${question}&limit=100&include=total`).expect(200);
  const expected = whole.body.data.map(({ id }: { id: string }) => id);
  expect(whole.body.meta.total).toBe(expected.length);
  const forwards = await walk(`/api/feed?${question}&limit=1`, 'next');
  expect(forwards.ids).toEqual(expected);
  const backwards = await walk(forwards.end, 'prev');
  expect(backwards.ids).toEqual([...expected].reverse());
});

test('with fallbacks French readers get every document once, in date order, French where there is French', async () => {
  const { body } = await newsroom.get('/api/feed?locale=fr&fallback=true&limit=100').expect(200);
  expect(body.data).toHaveLength(13);
  expect(new Set(body.data.map(({ id }: { id: string }) => id)).size).toBe(13);
  const dates = body.data.map(({ date }: { date: string }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(body.data.filter(({ title }: { title: string }) => /^Both/.test(title))).toEqual([]);
  expect(body.data.every(({ isFallback, locale }: never) => isFallback === (locale === 'en'))).toBe(true);
});
