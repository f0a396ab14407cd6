import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ParserError, parse } from 'parse5';
import type { EventDetails } from '../../../../src/feed/entry';
import { buildEntryPage } from '../../../../src/feed/entry-page';
import { listingParams, pageAt } from '../../../../src/feed/formats/html/address';
import {
  writeEntry,
  writeFailed,
  writeListing,
  writeMissing,
  writeRefusal,
} from '../../../../src/feed/formats/html/page';
import { parseFeedQuery } from '../../../../src/feed/query';
import { broken, event, fallback, fullPost, spoken } from '../../../fixtures/answer';
import { expectGolden } from '../../../helpers/golden';
import { site } from '../../../helpers/site';

const { masthead } = spoken('locale=en', []);

const facets = {
  type: [
    { key: 'event', name: 'Event', count: 1 },
    { key: 'program-post', name: 'Program', count: 3 },
  ],
  topic: [{ key: 'water', name: 'Water & sanitation', count: 2 }],
  year: [{ key: '2019', count: 2 }],
};

function listing(question: string, entries: Parameters<typeof spoken>[1], without: number[] = [], more = {}): string {
  const told = spoken(question, entries, { hasNext: entries.length > 1 }, { name: 'html' });
  const meta = { ...told.feed.meta, total: entries.length, facets: { ...facets, ...more } };
  const nameOf = (_: string, key: string) => (key === 'water' ? 'Water & sanitation' : key);
  const featured = question.includes('topic') ? [] : told.feed.data.filter((entry) => entry.featured);
  const heading = told.title.split(': ')[1] ?? '';
  return writeListing({ ...told, feed: { ...told.feed, meta }, question: heading, featured, without, nameOf });
}

/** Before the event of the fixtures. */
const BEFORE = Date.parse('2019-12-01T00:00:00Z');

function entryPage(entry: typeof fullPost, now = BEFORE): string {
  const { content, detail } = entry;
  const [basis, naming] = [{ version: 42, changedAt: 0 }, () => undefined];
  const answer = { ...{ basis, entry, content, detail, naming }, related: [event], previous: fallback, next: null };
  return writeEntry({ page: buildEntryPage(answer, site), masthead, site, now });
}

/** The page of an event with other details. */
const eventPage = (details: Partial<EventDetails>, now = BEFORE): string =>
  entryPage({ ...event, summary: { ...event.summary, event: { ...event.summary.event!, ...details } } }, now);

function refusal(): string {
  const params = listingParams('fr', 'from=2019-02-30&colour=red&q=%3Cb%3E');
  const parsed = parseFeedQuery(params, site);
  if (parsed.ok) throw new Error('It should be refused');
  return writeRefusal({ locale: 'fr', params, problems: parsed.problems, facets, masthead, site });
}

const PAGES: Record<string, () => string> = {
  'list.html': () => listing('locale=en&fallback=true', [fullPost, event, fallback, broken]),
  'list-empty.html': () => listing('locale=fr&fallback=true&topic=water&type=event', [], [3, 0]),
  'post.html': () => entryPage(fullPost),
  'event.html': () => entryPage(event),
  'broken.html': () => entryPage(broken),
  'refused.html': refusal,
  'failed.html': () => writeFailed({ locale: 'fr', masthead, site }),
  'missing.html': () => writeMissing({ locale: 'fr', gone: true, elsewhere: [], masthead, site }),
};

/** One element a line, to be read. */
const readable = (html: string) => html.replaceAll('><', '>\n<');

describe.each(Object.entries(PAGES))('%s', (name, write) => {
  test('is as it was', () => expectGolden(name, readable(write())));

  test('is HTML without a fault', () => {
    const faults: string[] = [];
    const html = write();
    const onParseError = ({ code, startOffset }: ParserError) =>
      faults.push(`${code}: ${html.slice(startOffset - 20, startOffset + 40)}`);
    parse(html, { onParseError, sourceCodeLocationInfo: true });
    expect(faults).toEqual([]);
  });

  test('nothing of what staff or readers wrote is markup', () => {
    const html = write();
    expect(html).not.toMatch(/<script>|<b>|javascript:/i);
    for (const [block] of html.matchAll(/<script[^>]*>.*?<\/script>/gs))
      expect(block).toMatch(/^<script (src="\/site\/site.js" defer|type="application\/ld\+json")>/);
    expect(html).not.toMatch(/ style=| on\w+="/);
  });

  test('is the same each time', () => expect(write()).toBe(write()));
});

test('the former start of an event of whole days is a day without an hour', () => {
  const days = { allDay: true, previousStartsAt: '2019-12-07T00:00:00+01:00' };
  expect(eventPage(days)).toContain('>Saturday, December 7, 2019</time>');
});

const registrationUrl = 'https://register.example.org/forum';
const registrationClosesAt = '2019-12-10T18:00:00+01:00';
const wholeDays = { allDay: true, endsAt: '2019-12-14T23:59:59+01:00' };
const OFFERS = {
  register: `href="${registrationUrl}"`,
  offer: '"offers":',
  join: '>Join online<',
  add: '>Add to a calendar<',
};

test.each([
  ['until the last second of its registration', {}, '2019-12-10T16:59:59Z', ['register', 'offer', 'join', 'add']],
  ['after it', {}, '2019-12-10T17:00:00Z', ['join', 'add']],
  ['until its end', {}, '2019-12-14T10:59:59Z', ['join', 'add']],
  ['when it is over', {}, '2019-12-14T11:00:00Z', []],
  ['without a last day', { registrationClosesAt: null }, '2019-12-14T10:59:59Z', ['register', 'offer', 'join', 'add']],
  ['without a last day, when it is over', { registrationClosesAt: null }, '2019-12-14T11:00:00Z', []],
  ['to close after its end', { registrationClosesAt: '2020-01-01T00:00:00Z' }, '2019-12-14T11:00:00Z', []],
  ['in the last second of its last day', wholeDays, '2019-12-14T22:59:59Z', ['join', 'add']],
  ['on the day after its last', wholeDays, '2019-12-14T23:00:00Z', []],
  ['once it is cancelled', { status: 'cancelled' }, '2019-12-01T00:00:00Z', []],
])('an event offers %s what one can still do', (_, details, now, expected) => {
  const html = eventPage({ registrationUrl, registrationClosesAt, ...details }, Date.parse(now));
  expect(Object.entries(OFFERS).flatMap(([name, text]) => (html.includes(text) ? [name] : []))).toEqual(expected);
});

/** With its zone: the time of before stands without. */
const STRUCK_THROUGH = /<s><time [^>]*>[^<]*<\/time><span/;

test('a postponed event says that its time no longer holds', () => {
  const note = 'This event is postponed: the time given here no longer holds, and the new one is not known yet.';
  expect(eventPage({ status: 'postponed' })).toContain(`<p>${note}</p>`);
  expect(eventPage({ status: 'postponed' })).toMatch(STRUCK_THROUGH);
  expect(eventPage({ status: 'rescheduled' })).not.toContain('no longer holds');
  expect(eventPage({ status: 'rescheduled' })).not.toMatch(STRUCK_THROUGH);
});

test.each([
  ['online', null, { '@type': 'VirtualLocation', url: 'https://www.example.org/en/events/forum' }],
  ['online', 'https://meet.example.org/1', { '@type': 'VirtualLocation', url: 'https://meet.example.org/1' }],
  ['in-person', null, undefined],
])('machines learn where to join an event that is %s at %s', (attendanceMode, onlineUrl, expected) => {
  const html = eventPage({ attendanceMode, onlineUrl, venue: null });
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json).location).toEqual(expected);
});

test('French words have a no-break space before their colons', () => {
  const html = listing('locale=fr&fallback=true&q=eau', [fullPost]);
  expect(html).toContain('<span class="label">Mots\u00a0: </span>«\u00a0eau\u00a0»');
  expect(html).toContain('>\u00a0: Fees &amp; wages');
  expect(listing('locale=fr&topic=water&type=event', [], [1, 1])).toContain('Retirer Type\u00a0: Événement</a>');
});

test('an order that leaves events only can be taken back', () => {
  const html = listing('locale=en&fallback=true&order=soonest', [event]);
  const chip =
    /<a class="chip" href="\/en"><span class="hidden">Remove <\/span><span class="label">Order: <\/span>events, soonest/;
  expect(html).toMatch(chip);
  expect(listing('locale=en&fallback=true&when=upcoming', [event])).not.toMatch(chip);
});

test('a list without events is offered to no calendar', () => {
  const posts = listing('locale=en&fallback=true&type=program-post', [fullPost]);
  expect(posts).not.toMatch(/text\/calendar|webcal:|feed\.ics/);
  expect(posts).toMatch(/application\/rss\+xml.*>RSS</s);
  for (const types of ['event', 'program-post,event'])
    expect(listing(`locale=en&type=${types}`, [event])).toMatch(/text\/calendar.*webcal:.*feed\.ics/s);
});

test('only one room of the pages makes markup of text', () => {
  const room = resolve(__dirname, '../../../../src/feed/formats/html');
  const makers = readdirSync(room).filter((name) =>
    readFileSync(join(room, name), 'utf8').includes('dangerouslySetInnerHTML'),
  );
  expect(makers).toEqual(['trusted.tsx']);
});

test.each([
  ['/en', { locale: 'en' }],
  ['/fr/events/le-forum', { locale: 'fr', entry: { type: 'event', slug: 'le-forum' } }],
  ['/en/program-posts/a-1', { locale: 'en', entry: { type: 'program-post', slug: 'a-1' } }],
  ['/en/events/', undefined],
  ['/en/events/a/b', undefined],
  ['/en/events/A%20b', undefined],
  ['/english', undefined],
  ['/de/events/forum', undefined],
  ['/', undefined],
])('%s is the page %j', (path, expected) => expect(pageAt(path, site)).toEqual(expected));

test.each([
  ['en', '3 rarer ones: combine other criteria first'],
  ['fr', '3 autres, plus rares : combinez d’abord d’autres critères'],
])('terms that the form leaves out are counted in %s', (locale, expected) => {
  const person = Array.from({ length: 153 }, (_, index) => ({
    key: `p${index}`,
    name: `P ${index}`,
    count: 200 - index,
  }));
  const html = listing(`locale=${locale}`, [fullPost], [], { person }).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(html).toContain(`<option disabled>${expected}</option>`);
  expect(html).not.toContain('value="p151"');
});

test.each([
  ['locale=fr&fallback=true', 'Rien n’a encore été publié.'],
  ['locale=fr&fallback=true&order=soonest', 'Aucun événement n’a encore été annoncé.'],
  ['locale=en&fallback=true&order=latest', 'No event has been announced yet.'],
])('an empty list of %s says what is not there yet: %s', (question, said) => {
  expect(listing(question, [])).toContain(`<p class="nothing">${said}</p>`);
});
