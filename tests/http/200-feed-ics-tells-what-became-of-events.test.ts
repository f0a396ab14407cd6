import { forgetWithdrawn } from '../../src/api/feed/feed-index/calendar-records';
import { reindex } from '../../src/api/feed/feed-index/reindex';
import { type Calendar, calendarOf } from '../helpers/calendar';
import { documents, EVENT, inTunis, POST, publish, term } from '../helpers/content';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
let topic: string;
const locales = (name: string) => ({ en: { title: `${name} in English` }, fr: { title: `${name} en français` } });
beforeAll(async () => {
  newsroom = await openNewsroom();
  topic = await term(newsroom.strapi, 'topic', { key: 'harbours', nameEn: 'Harbours', nameFr: 'Ports' });
  await publish(newsroom.strapi, POST, { publicationDate: '2019-01-01' }, { en: { title: 'No event at all' } });
});
afterAll(() => newsroom.close());

const events = () => documents(newsroom.strapi, EVENT);
const event = (name: string, data = {}) => publish(newsroom.strapi, EVENT, { ...inTunis, ...data }, locales(name));
async function change(documentId: string, data: object, locale = 'en') {
  await events().update!({ documentId, locale, data });
  await events().publish!({ documentId, locale });
}
async function ask(question = '', path = '/api/feed.ics'): Promise<Calendar> {
  const { text } = await newsroom.get(`${path}?${question}`).expect(200);
  return calendarOf(text);
}
/** What a calendar says of an event: its status and the number of its revision. */
async function told(id: string, question = '') {
  const one = (await ask(question)).events.get(id);
  return one && `${one.status} ${one.sequence}`;
}
const later = (days: number) => Date.now() + days * 24 * 3_600_000;

test('a calendar has events only, whatever types are asked', async () => {
  const id = await event('Plain');
  for (const question of ['', 'type=event', 'type=event,program-post', 'order=newest']) {
    expect([...(await ask(question)).events.keys()]).toEqual([id]);
  }
  expect((await ask('type=program-post')).events.size).toBe(0);
});

test('SEQUENCE grows with time, place and status, and with nothing else', async () => {
  const id = await event('Counted');
  expect(await told(id)).toBe('CONFIRMED 0');
  await change(id, { title: 'Reworded', excerpt: 'In other words', topics: [topic] });
  expect(await told(id)).toBe('CONFIRMED 0');
  await change(id, { startsAt: '2019-05-14T09:30:00.000Z' }, 'fr');
  expect([await told(id), await told(id, 'locale=fr')]).toEqual(['CONFIRMED 1', 'CONFIRMED 1']);
  await change(id, { venue: { ...inTunis.venue, name: 'Dar el Nour' } });
  await change(id, { eventStatus: 'postponed' });
  expect(await told(id)).toBe('TENTATIVE 3');
  await change(id, { eventStatus: 'cancelled' });
  expect(await told(id)).toBe('CANCELLED 4');
});

test('a rebuilt index counts on from where it was, and rebuilding counts for nothing', async () => {
  const id = await event('Rebuilt');
  await change(id, { endsAt: '2019-05-14T12:30:00.000Z' });
  await newsroom.strapi.db.connection('feed_entries').where({ document_id: id }).delete();
  await reindex(newsroom.strapi);
  expect(await told(id)).toBe('CONFIRMED 1');
  await reindex(newsroom.strapi);
  await change(id, { endsAt: '2019-05-14T13:30:00.000Z' });
  expect(await told(id)).toBe('CONFIRMED 2');
});

test.each(['unpublish', 'delete'])(
  'what is taken back (%s) is cancelled for ninety days, and no more is said of it',
  async (action) => {
    const id = await event(`Taken back by ${action}`, { topics: [topic], publicationDate: '2019-02-03' });
    const { body } = await newsroom.get('/api/feed?type=event').expect(200);
    const { slug } = body.data.find((entry: { id: string }) => entry.id === id);
    await events()[action]!({ documentId: id, locale: '*' });
    expect((await newsroom.get('/api/feed?type=event')).body.data).not.toContainEqual(expect.objectContaining({ id }));
    for (const question of [
      '',
      'locale=fr',
      'topic=harbours',
      'from=2019-02&to=2019-02',
      'when=past',
      'q=taken',
      'startsFrom=2019-05-14',
    ]) {
      expect([question, await told(id, question)]).toEqual([question, 'CANCELLED 1']);
    }
    for (const question of [
      'topic=fisheries',
      'to=2019-01',
      'when=upcoming',
      'q=elsewhere',
      'featured=true',
      'startsFrom=2019-05-15',
    ]) {
      expect([question, await told(id, question)]).toEqual([question, undefined]);
    }
    const one = (await ask('', `/api/feed/event/${slug}.ics`)).events.get(id);
    expect(one).toMatchObject({ status: 'CANCELLED', sequence: 1, description: null, location: null, url: null });
    await newsroom.get(`/api/feed/event/${slug}`).expect(410);
    await forgetWithdrawn(newsroom.strapi, later(89));
    expect(await told(id)).toBe('CANCELLED 1');
    await forgetWithdrawn(newsroom.strapi, later(91));
    expect(await told(id)).toBeUndefined();
    await newsroom.get(`/api/feed/event/${slug}.ics`).expect(410);
  },
);

test('an answer by the clock is kept no longer than until a withdrawn event that it tells of starts', async () => {
  const soon = { startsAt: new Date(Date.now() + 20_000).toISOString(), topics: [topic] };
  const id = await event('Soon', soon);
  await events().unpublish!({ documentId: id, locale: '*' });
  expect(await told(id, 'when=upcoming')).toBe('CANCELLED 1');
  const seconds = async (question: string) => {
    const { headers } = await newsroom.get(`/api/feed.ics?${question}`).expect(200);
    return Number(/max-age=(\d+)/.exec(`${headers['cache-control']}`)?.[1]);
  };
  expect(await seconds('when=upcoming&topic=harbours')).toBeLessThan(20);
  expect(await seconds('when=past')).toBeLessThan(20);
  for (const untouched of ['', 'when=upcoming&topic=fisheries', 'when=upcoming&cancelled=omit']) {
    expect([untouched, await seconds(untouched)]).toEqual([untouched, 30]);
  }
});

test('withdrawn events and their terms are named for a purge', async () => {
  const id = await event('Named', { topics: [topic] });
  await events().unpublish!({ documentId: id, locale: '*' });
  const tags = async (question: string) =>
    (await newsroom.get(`/api/feed.ics?${question}`).expect(200)).headers['cache-tag'];
  expect(await tags('q=named')).toBe(`feed,entry:${id},topic:harbours`);
  expect(await tags('q=named&cancelled=omit')).toBe('feed');
});

test('what is published again takes place again, and counts on', async () => {
  const id = await event('Back again');
  await events().unpublish!({ documentId: id, locale: '*' });
  await reindex(newsroom.strapi);
  expect(await told(id)).toBe('CANCELLED 1');
  await events().publish!({ documentId: id, locale: '*' });
  expect(await told(id)).toBe('CONFIRMED 2');
});

test('an event that one language still publishes is not cancelled', async () => {
  const id = await event('In one language');
  await events().unpublish!({ documentId: id, locale: 'en' });
  expect([await told(id, 'locale=fr'), await told(id, 'locale=en')]).toEqual(['CONFIRMED 0', undefined]);
  expect(await told(id, 'locale=en&fallback=true')).toBe('CONFIRMED 0');
});

const AUDIENCES = ['locale=en', 'locale=fr', 'locale=en&fallback=true', 'locale=fr&fallback=true'];
const toldToAll = async (id: string) => Promise.all(AUDIENCES.map((question) => told(id, question)));

describe.each(['unpublish', 'delete'])('an event that is taken back (%s) in one language after the other', (action) => {
  const takeBack = (documentId: string, locale: string) => events()[action]!({ documentId, locale });

  test.each([
    ['en', 'fr'],
    ['fr', 'en'],
  ])('is cancelled for every audience in its own words when the last has left: %s, then %s', async (first, last) => {
    const name = `${action} ${first} first`;
    const id = await event(name);
    await takeBack(id, first);
    expect(await told(id, `locale=${first}`)).toBeUndefined();
    expect(await told(id, `locale=${first}&fallback=true`)).toBe('CONFIRMED 0');
    await reindex(newsroom.strapi);
    await change(id, { startsAt: '2019-06-14T09:30:00.000Z' }, last);
    await takeBack(id, last);
    expect(await toldToAll(id)).toEqual(AUDIENCES.map(() => 'CANCELLED 2'));
    expect(await told(id, `locale=${first}&startsFrom=2019-06-14`)).toBe('CANCELLED 2');
    const { text } = await newsroom.get(`/api/feed.ics?locale=${first}&fallback=true`).expect(200);
    expect(text.split(`UID:${id}`)).toHaveLength(2);
    const { title } = locales(name)[first as 'en' | 'fr'];
    expect(calendarOf(text).events.get(id)?.summary).toBe(title);
    const slug = title.toLowerCase().replaceAll('ç', 'c').replaceAll(' ', '-');
    const one = await ask(`locale=${first}`, `/api/feed/event/${slug}.ics`);
    expect(one.events.get(id)).toMatchObject({ status: 'CANCELLED', sequence: 2, summary: title });
  });
});

test('a language that is published again is told as what it is, and as what it was when it last left', async () => {
  const id = await event('To and fro');
  await events().unpublish!({ documentId: id, locale: 'en' });
  await change(id, { title: 'To and fro again' });
  expect(await toldToAll(id)).toEqual(AUDIENCES.map(() => 'CONFIRMED 0'));
  await events().unpublish!({ documentId: id, locale: 'en' });
  await events().unpublish!({ documentId: id, locale: 'fr' });
  expect((await ask('locale=en')).events.get(id)?.summary).toBe('To and fro again');
  await events().publish!({ documentId: id, locale: 'fr' });
  expect(await toldToAll(id)).toEqual([undefined, 'CONFIRMED 2', 'CONFIRMED 2', 'CONFIRMED 2']);
  await events().unpublish!({ documentId: id, locale: 'fr' });
  expect(await toldToAll(id)).toEqual(AUDIENCES.map(() => 'CANCELLED 3'));
});

test('cancelled=omit leaves out what does not take place, cancelled=prefix says so in the title', async () => {
  const id = await event('Called off', { eventStatus: 'cancelled' });
  const gone = await event('Gone');
  await events().unpublish!({ documentId: gone, locale: '*' });
  const title = async (question: string, of = id) => (await ask(question)).events.get(of)?.summary;
  expect([await title('cancelled=omit'), await title('cancelled=omit', gone)]).toEqual([undefined, undefined]);
  expect(await title('cancelled=status')).toBe('Called off in English');
  expect(await title('cancelled=prefix')).toBe('Cancelled: Called off in English');
  expect(await title('cancelled=prefix&locale=fr')).toBe('Annulé\u00a0: Called off en français');
  expect(await title('cancelled=prefix&locale=fr', gone)).toBe('Annulé\u00a0: Gone en français');
  const one = await ask('cancelled=prefix', '/api/feed/event/called-off-in-english.ics');
  expect(one.events.get(id)?.summary).toBe('Cancelled: Called off in English');
});

test('a write that fails leaves no word of it', async () => {
  const id = await event('Kept');
  await newsroom.strapi.db.connection.schema.renameTable('feed_entry_terms', 'away');
  await events().unpublish!({ documentId: id, locale: '*' }).catch(() => 'refused');
  await newsroom.strapi.db.connection.schema.renameTable('away', 'feed_entry_terms');
  expect(await told(id)).toBe('CONFIRMED 0');
});
