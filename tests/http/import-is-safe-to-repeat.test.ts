import { importRecords } from '../../src/archive/import';
import { readSource } from '../../src/archive/source';
import { type Newsroom, openNewsroom } from '../helpers/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const listing = `Follow us on

Nov 13, 2019 / Program
A harbour opens after years of work, and the town is there to see it... read more
Oct 12, 2018 / Event
A workshop on ropes.
Feb 30, 2014 / Program
A day that never was.
Sep 11, 2013 / Program
Small news.
`;
const run = (text: string, format: 'listing' | 'ndjson', dryRun = false) =>
  importRecords(newsroom.strapi, readSource(text, format, 'en', '2026-11-24'), { folder: __dirname, dryRun });
const outcomes = async (...args: Parameters<typeof run>) =>
  (await run(...args)).lines.map(({ place, outcome }) => `${place} ${outcome}`).sort();
const feed = async (question: string) => (await newsroom.get(`/api/feed?${question}`).expect(200)).body.data;

test('a dry run says what would be and writes nothing; the import does it; a second one changes nothing', async () => {
  const created = ['line 3 created', 'line 5 created', 'line 7 refused', 'line 9 created'];
  const version = async () => (await newsroom.get('/api/feed')).body.meta.version;
  expect(await outcomes(listing, 'listing', true)).toEqual(created);
  expect(await feed('')).toEqual([]);
  expect(await outcomes(listing, 'listing')).toEqual(created);
  const entries = await feed('to=2019');
  expect(entries.map(({ date, excerptIsCut }: never) => [date, excerptIsCut])).toEqual([
    ['2019-11-13', true],
    ['2013-09-11', false],
  ]);
  const before = await version();
  expect(await outcomes(listing, 'listing')).toEqual(created.map((line) => line.replace('created', 'unchanged')));
  expect(await version()).toBe(before);
});

const whole = {
  type: 'program-post',
  legacyId: 'a-1',
  publicationDate: '2010-01-02',
  topics: ['new-topic'],
  countries: ['tn'],
  events: ['e-1'],
  locales: { en: { title: 'Whole', body: '**Bold** words' }, fr: { title: 'Entier' } },
};
const event = {
  type: 'event',
  legacyId: 'e-1',
  publicationDate: '2010-01-01',
  startsAt: '2010-05-01 09:00',
  timeZone: 'Africa/Tunis',
  attendanceMode: 'online',
  locales: { en: { title: 'Event' } },
};

test('whole documents in two languages, terms made when missing, each bad record by its line', async () => {
  const lines = [
    whole,
    { ...whole, legacyId: 'a-2', colour: 'red' },
    event,
    { ...event, legacyId: 'e-2', startsAt: 'soon' },
    { type: 'topic', key: 'new-topic', nameEn: 'New', nameFr: 'Neuf' },
  ];
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`;
  expect(await outcomes(text, 'ndjson')).toEqual([
    'line 1 created',
    'line 2 refused',
    'line 3 created',
    'line 4 refused',
    'line 5 created',
    'line 6 refused',
  ]);
  const [french] = await feed('locale=fr&to=2010');
  expect(french).toMatchObject({
    title: 'Entier',
    topics: [{ key: 'new-topic', name: 'Neuf' }],
    countries: [{ name: 'Tunisie' }],
  });
  const { body } = await newsroom.get('/api/feed/program-post/whole').expect(200);
  expect(body.data.html).toBe('<p><strong>Bold</strong> words</p>');
  expect(body.data.related.map(({ event: { startsAt } }: never) => startsAt)).toEqual(['2010-05-01T09:00:00+01:00']);
  expect(await outcomes(text, 'ndjson')).toEqual([
    'line 1 unchanged',
    'line 2 refused',
    'line 3 unchanged',
    'line 4 refused',
    'line 5 unchanged',
    'line 6 refused',
  ]);
});

test.each<[string, object]>([
  ['a body', { locales: { en: { title: 'Whole', body: 'Plain words' } } }],
  ['a day', { publicationDate: '2011-01-01' }],
  ['a featured mark', { featured: true }],
])('%s that the archive tells otherwise now leaves the newsroom’s version as it is', async (_, change) => {
  const [line] = (await run(JSON.stringify({ ...whole, ...change }), 'ndjson')).lines;
  expect(line).toMatchObject({ outcome: 'kept', text: expect.stringContaining('something else') });
});

const bad: [string, object, string][] = [
  ['a day that its month lacks', { publicationDate: '2010-02-30' }, 'publicationDate'],
  ['a start without an hour', { startsAt: '2010-05-01' }, 'startsAt'],
  ['an hour that the clock change skips', { startsAt: '2026-03-29 02:30', timeZone: 'Europe/Paris' }, 'startsAt'],
  ['a script for an address', { legacyUrl: 'javascript:alert(1)' }, 'legacyUrl'],
  ['a locale that the site lacks', { locales: { de: { title: 'Nein' } } }, 'locales.de'],
  ['a cover outside the archive', { cover: '../content/x.png' }, 'cover'],
  ['a cover that is no picture', { cover: 'import-is-safe-to-repeat.test.ts' }, 'cover'],
  ['no venue', { attendanceMode: 'in-person' }, 'venue'],
];

test.each([true, false])(
  'what is wrong is told by its field and leaves the others alone; dry run: %s',
  async (dryRun) => {
    const lines = bad.map(([, change], index) => ({ ...event, legacyId: `bad-${index}`, ...change }));
    const good = { ...event, legacyId: 'good', locales: { en: { title: 'Good' } } };
    const text = [...lines, good].map((line) => JSON.stringify(line)).join('\n');
    const report = await run(text, 'ndjson', dryRun);
    const told = new Map(report.lines.map(({ place, outcome, text: reason }) => [place, `${outcome} ${reason}`]));
    bad.forEach(([, , field], index) => {
      expect(told.get(`line ${index + 1}`)).toMatch(new RegExp(`^refused .*\\b${field}\\b`));
    });
    expect(told.get(`line ${bad.length + 1}`)).toBe('created ');
  },
);
