import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import RssParser from 'rss-parser';
import { FORMATS } from '../../../../src/feed/formats/index';
import { broken, event, fallback, fullPost, spoken } from '../../../fixtures/answer';
import { expectGolden } from '../../../helpers/golden';
import { site } from '../../../helpers/site';
import { jsonFeed } from './json-feed';

const QUESTION = 'topic=water&fallback=true&limit=4';
const ENTRIES = [fullPost, event, fallback, broken];
const TITLES = [
  'Fees & wages: what a visa costs',
  'The forum',
  'L’eau « revient »',
  'Bell & <script>alert(1)</script> 🎈',
];
const PAGED = { site: { ...site, hub: 'https://hub.example.org/' }, hasPrevious: true, hasNext: true };

type More = Parameters<typeof spoken>[2];
const formatOf = (name: string) => FORMATS.find((format) => format.name === name)!;
function render(name: string, question = QUESTION, entries = ENTRIES, more: More = PAGED): string {
  const format = formatOf(name);
  return format.render(spoken(question, entries, more, format));
}

describe.each([
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['jsonfeed', 'json'],
])('%s', (name, ending) => {
  test('says all of posts, events, fallbacks and broken records', () => expectGolden(`feed.${ending}`, render(name)));

  test('says in French that there is nothing', () =>
    expectGolden(`empty.${ending}`, render(name, 'locale=fr&when=past', [], {})));

  test('names entries alike whatever becomes of their addresses and of the hosts', () => {
    const moved = { ...site, origin: 'https://new.example.net', apiUrl: 'https://new-api.example.net' };
    const renamed = { ...event, summary: { ...event.summary, slug: 'renamed' } };
    const ids = (text: string) => text.match(/tag:[^<"]+\/(en|fr)/g);
    expect(ids(render(name, QUESTION, [renamed], { site: moved }))).toEqual(ids(render(name, QUESTION, [event], {})));
  });

  test('says nothing else when something else in the newsroom has changed', () => {
    const format = formatOf(name);
    const before = spoken(QUESTION, ENTRIES, {}, format);
    const after = { ...before, feed: { ...before.feed, meta: { ...before.feed.meta, version: 43 } } };
    expect(format.render(after)).toBe(format.render(before));
  });

  test('holds nothing that a parser refuses, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const entry = { ...fullPost, summary: { ...fullPost.summary, title: words, excerpt: words } };
        const text = render(name, QUESTION, [entry], {});
        const read = name === 'jsonfeed' ? jsonFeed.parse(JSON.parse(text)) : parseFeed(text);
        expect(read.items).toHaveLength(1);
        expect(text).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(['rss', 'atom'])('%s as rss-parser reads it', (name) => {
  const read = () => new RssParser().parseString(render(name));

  test('the feed', async () => {
    const feed = await read();
    expect(feed.title).toBe('Deux Rives: program posts and events on Water & sanitation');
    expect(feed.link).toBe('https://www.example.org/en?topic=water');
    expect(feed.feedUrl).toBe(`https://api.example.org/api/feed.${name}?locale=en&fallback=true&topic=water&limit=4`);
    expect(feed.items.map(({ title }) => title)).toEqual(TITLES);
  });

  test('an item', async () => {
    const [item] = (await read()).items;
    expect(item).toMatchObject({
      link: 'https://www.example.org/en/program-posts/fees-and-wages',
      isoDate: '2019-11-13T12:00:00.000Z',
    });
    const content = item?.['content:encoded'] ?? item?.content;
    expect(content).toContain(
      '<p>Wages &amp; fees, <strong>5 &lt; 6</strong> and ]]&gt; in <a href="https://www.example.org/en/events/forum">',
    );
    expect(content).toContain('<a href="https://www.example.org/en/program-posts/fees-and-wages#below">');
    expect(content).toMatch(
      /<img src="https:\/\/api\.example\.org\/uploads\/map\.png" srcset="[^"]+" sizes="[^"]+" alt="A map"/,
    );
  });
});

describe.each(['rss', 'atom'])('%s as feed-parser reads it', (name) => {
  const read = () => parseFeed(render(name)).toJSON();

  test('the feed', () => {
    expect(read()).toMatchObject({
      ...{ language: 'en', title: 'Deux Rives: program posts and events on Water & sanitation' },
      ...{ description: 'News & events from both shores', updated: '2020-01-02T09:30:00.000Z' },
      ...{ url: 'https://www.example.org/en?topic=water', generator: { label: 'Deux Rives' } },
      image: { url: 'https://api.example.org/uploads/shores.png' },
    });
  });

  test('its items, with authors, categories and files', () => {
    const items = read().items as Record<string, unknown>[];
    expect(items.map(({ title }) => title)).toEqual(TITLES);
    expect(items[0]).toMatchObject({
      id: 'tag:example.org,2026:entry/post00000000000000000001/en',
      ...{ url: 'https://www.example.org/en/program-posts/fees-and-wages', published: '2019-11-13T12:00:00.000Z' },
      authors: [{ name: 'Rania Qasem' }],
      media: [
        { url: 'https://api.example.org/uploads/report.pdf', mimeType: 'application/pdf', length: 912_004 },
        { url: 'https://api.example.org/uploads/harbour.jpg', mimeType: 'image/jpeg', length: 48_213 },
      ],
    });
    const labels = (items[0]!.categories as { label: string }[]).map(({ label }) => label);
    expect(labels).toContain('Water & sanitation');
    expect(items[3]).toMatchObject({ media: [] });
  });
});

test('JSON says all of posts, events, fallbacks and broken records, and nothing else', () =>
  expectGolden('feed-api.json', JSON.stringify(JSON.parse(render('json')), null, 2)));

test('JSON Feed keeps to its specification', () => {
  const feed = jsonFeed.parse(JSON.parse(render('jsonfeed')));
  expect(feed.items.map(({ title }) => title)).toEqual(TITLES);
  expect(feed).toMatchObject({ language: 'en', hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }] });
  expect(feed.items[2]).toMatchObject({ language: 'fr', content_html: '<p>L’eau revient.</p>' });
  expect(feed.items[0]?.attachments).toEqual([
    {
      ...{ url: 'https://api.example.org/uploads/report.pdf', mime_type: 'application/pdf', size_in_bytes: 912_004 },
      title: 'Report “2019” & annex.pdf',
    },
  ]);
});
