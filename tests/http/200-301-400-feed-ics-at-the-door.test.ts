import { calendarOf } from '../helpers/calendar';
import { documents, EVENT, inTunis, POST, publish } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { strapi } = newsroom;
  await publish(strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'A post' } });
  for (const day of ['11', '12', '13']) {
    const event = { ...inTunis, startsAt: `2019-05-${day}T08:30:00.000Z` };
    await publish(strapi, EVENT, event, { en: { title: `Day ${day}` }, fr: { title: `Le ${day}` } });
  }
  const renamed = await publish(strapi, EVENT, inTunis, { en: { title: 'Renamed', slug: 'before' } });
  await documents(strapi, EVENT).update!({ documentId: renamed, locale: 'en', data: { slug: 'after' } });
  await documents(strapi, EVENT).publish!({ documentId: renamed, locale: 'en' });
  const gone = await publish(strapi, EVENT, inTunis, { en: { title: 'Withdrawn' } });
  await documents(strapi, EVENT).unpublish!({ documentId: gone, locale: '*' });
});
afterAll(() => newsroom.close());

const titles = (text: string) => Array.from(calendarOf(text).events.values(), ({ summary }) => summary);

test.each([
  ['/api/feed.ics', 'events-en.ics'],
  ['/api/feed.ics?locale=fr&cancelled=prefix', 'events-fr.ics'],
  ['/api/feed/event/day-11.ics', 'day-11.ics'],
  ['/api/feed/event/le-11.ics?locale=fr&cancelled=omit', 'le-11.ics'],
])('%s is a file with a tag', async (path, file) => {
  const plain = { 'Accept-Encoding': 'identity' };
  const { headers, text } = await newsroom.get(path).set(plain).expect(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(headers['content-disposition']).toBe(`attachment; filename="${file}"`);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n.*\S\r\nEND:VCALENDAR\r\n$/s);
  await newsroom
    .get(path)
    .set('If-None-Match', headers.etag as string)
    .expect(304);
  expect((await newsroom.head(path).set(plain).expect(200)).headers.etag).toBe(headers.etag);
});

test('one event is no calendar to follow: it brings neither a name nor a time to ask again', async () => {
  const one = await newsroom.get('/api/feed/event/day-11.ics').expect(200);
  expect(one.text).not.toMatch(/X-WR-CALNAME|REFRESH-INTERVAL/);
  expect(titles(one.text)).toEqual(['Day 11']);
  const all = await newsroom.get('/api/feed.ics').expect(200);
  expect(all.text).toMatch(/X-WR-CALNAME:.*REFRESH-INTERVAL;VALUE=DURATION:PT1H/s);
});

test.each([
  ['/api/feed?cancelled=omit', 400],
  ['/api/feed.rss?cancelled=status', 400],
  ['/api/feed/event/day-11?cancelled=omit', 400],
  ['/api/feed.ics?cancelled=maybe', 400],
  ['/api/feed.ics?cancelled=omit&cancelled=prefix', 400],
  ['/api/feed.ics?limit=1001', 400],
  ['/api/feed.ics?limit=1000', 200],
  ['/api/feed/event/day-11.ics?include=total', 400],
  ['/api/feed/program-post/a-post.ics', 404],
  ['/api/feed/event/a-post.ics', 404],
  ['/api/feed/event/.ics', 404],
  ['/api/feed/event/day-11.ics.ics', 404],
  ['/api/calendar-records', 404],
])('%s is %i', async (path, status) => {
  await newsroom.get(path).expect(status);
});

test('a mistake of one’s own calendar is told in one’s language', async () => {
  const { body } = await newsroom.get('/api/feed.ics?locale=fr&cancelled=maybe').expect(400);
  expect(body.error.message).toBe(
    'cancelled : « maybe » n’est pas valable : indiquez l’une des valeurs omit, status, prefix',
  );
});

test('a former address leads to the calendar of the event, not to its JSON', async () => {
  const { headers } = await newsroom.get('/api/feed/event/before.ics').expect(301);
  expect(headers.location).toMatch(/\/api\/feed\/event\/after\.ics\?locale=en$/);
});

test('the latest starts come first, and pages go on where one stops, with withdrawn events on the first', async () => {
  expect(titles((await newsroom.get('/api/feed.ics').expect(200)).text)).toEqual([
    ...['Renamed', 'Day 13', 'Day 12', 'Day 11', 'Withdrawn'],
  ]);
  const first = await newsroom.get('/api/feed.ics?limit=2').expect(200);
  expect(titles(first.text)).toEqual(['Renamed', 'Day 13', 'Withdrawn']);
  const [, next] = /<([^>]*)>; rel="next"/.exec(`${first.headers.link}`) ?? [];
  const { pathname, search } = new URL(`${next}`);
  expect(titles((await newsroom.get(`${pathname}${search}`).expect(200)).text)).toEqual(['Day 12', 'Day 11']);
});

test('a calendar in the order of publication pages on in that order', async () => {
  const { headers } = await newsroom.get('/api/feed.ics?order=newest&limit=1').expect(200);
  const [, next] = /<([^>]*)>; rel="next"/.exec(`${headers.link}`) ?? [];
  const { pathname, search } = new URL(`${next}`);
  expect(search).toContain('order=newest');
  await newsroom.get(`${pathname}${search}`).expect(200);
});

test('JSON names the calendar of its question, and tells the revision of an event', async () => {
  const { body } = await newsroom.get('/api/feed?type=event&order=oldest').expect(200);
  // Not in that order: what is new would never come.
  expect(body.links.ics).toMatch(/\/api\/feed\.ics\?locale=en&type=event$/);
  expect(body.data.map(({ event }: { event: { sequence: number } }) => event.sequence)).toEqual([0, 0, 0, 0]);
});
