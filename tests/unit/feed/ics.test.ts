import fc from 'fast-check';
import { renderEvents } from '../../../src/feed/calendar/calendar';
import type { Entry } from '../../../src/feed/entry';
import type { Spoken } from '../../../src/feed/formats/format';
import { ics } from '../../../src/feed/formats/ics';
import { calendarOf } from '../../helpers/calendar';
import { eventEntry } from '../../helpers/entries';
import { expectGolden } from '../../helpers/golden';
import { site } from '../../helpers/site';

const named = (key: string, name: string) => ({ key, name });
const venue = {
  ...{ name: 'Dar el Bahr; salle 2', address: '12, rue du Port', city: 'Tunis', country: 'TN' },
  ...{ latitude: 36.8065, longitude: 10.1815 },
};
const french = { locale: 'fr', url: 'https://www.example.org/fr/events/agrumes' };

const entries: Entry[] = [
  eventEntry(
    {
      venue,
      sequence: 2,
      registrationUrl: 'https://example.org/inscription?a=1&b=2',
      onlineUrl: 'https://meet.example.org/1',
    },
    {
      ...french,
      id: 'everything',
      title: 'Un seul formulaire pour tous les agrumes\u00a0: atelier pour exportateurs, «\u00a0édition d’été\u00a0»',
      excerpt: 'Première ligne, avec virgule\u00a0; et point-virgule.\nDeuxième ligne \\ barre oblique. 🍊🍋',
      program: named('ilm', 'Mobilité'),
      series: named('paper-trails', 'Traces écrites'),
      topics: [named('trade', 'Commerce, douane'), named('migration', 'Migration')],
    },
  ),
  eventEntry({ status: 'postponed' }, { id: 'postponed' }),
  eventEntry({ status: 'postponed' }, { ...french, id: 'reporte' }),
  eventEntry({ status: 'cancelled', sequence: 4 }, { id: 'cancelled' }),
  eventEntry({ status: 'cancelled', sequence: 4 }, { ...french, id: 'annule' }),
  eventEntry({ status: 'rescheduled', previousStartsAt: '2026-04-30T18:30:00+01:00' }, { ...french, id: 'deplace' }),
  eventEntry(
    {
      status: 'rescheduled',
      allDay: true,
      previousStartsAt: '2026-04-30T00:00:00+01:00',
      endsAt: '2026-05-02T23:59:59+01:00',
    },
    { id: 'moved' },
  ),
  eventEntry({ status: 'moved-online', onlineUrl: 'https://meet.example.org/2' }, { id: 'online' }),
  eventEntry(
    { startsAt: '2026-10-25T02:30:00+01:00', endsAt: '2026-10-25T04:00:00+01:00', timeZone: 'Europe/Paris' },
    { id: 'twofold' },
  ),
  eventEntry({ timeZone: 'UTC', startsAt: '2026-05-01T10:00:00Z', endsAt: '2026-05-01T12:00:00Z' }, { id: 'utc' }),
];
const withdrawn = [
  eventEntry({ venue, sequence: 7 }, { ...french, id: 'withdrawn', title: 'Retiré', excerpt: 'À taire.' }),
];

const spoken = (query: object = {}): Spoken =>
  ({
    feed: { data: entries, links: { self: 'https://api.example.org/api/feed.ics?locale=fr&topic=trade' } },
    ...{ withdrawn, query: { locale: 'fr', ...query }, title: 'Deux Rives\u00a0: événements sur le commerce' },
    masthead: { name: 'Deux Rives', tagline: 'Un réseau de rédactions, des deux côtés de la mer' },
    site,
  }) as unknown as Spoken;

test('a calendar with all there is', () => expectGolden('feed.ics', ics.render(spoken())));

test('cancelled=prefix and cancelled=omit', () => {
  const summaries = (cancelled: string) =>
    Array.from(calendarOf(ics.render(spoken({ cancelled }))).events, ([id, { summary }]) => `${id}: ${summary}`);
  expect(summaries('prefix').filter((line) => /Cancelled|Annulé/.test(line))).toEqual([
    ...['cancelled: Cancelled: Harbour walk', 'annule: Annulé\u00a0: Harbour walk', 'withdrawn: Annulé\u00a0: Retiré'],
  ]);
  expect(summaries('omit').filter((line) => /cancelled|annule|withdrawn/.test(line))).toEqual([]);
});

test.each(['Europe/Paris', 'Africa/Casablanca', 'UTC'])(
  'without events there is the zone of the site: %s',
  (timeZone) => {
    const text = renderEvents([], [], { timeZone });
    expect(calendarOf(text).zones).toEqual([timeZone]);
    expect(text).toMatch(/BEGIN:(STANDARD|DAYLIGHT)/);
  },
);

test('nothing is said of a withdrawn event but that it was and is not', () => {
  const text = renderEvents([], withdrawn, site);
  for (const secret of ['taire', 'Bahr', 'example.org', 'GEO', 'CATEGORIES']) expect(text).not.toContain(secret);
});

test('no line is longer than 75 octets, none cuts a character, and unfolded they say what was written', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'aé’👩‍👩‍👧‍👦\u00a0;,:\\"\'\n\r\t\u0000\u2028\ud800<&^', '🍊'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('en', 'fr', 'pt-BR'), (title, excerpt, place, locale) => {
      const event = eventEntry({ venue: { ...venue, name: `x${place}` } }, { title: `x${title}`, excerpt, locale });
      const bytes = Buffer.from(renderEvents([event], [eventEntry({}, { title: `x${title}`, id: 'e2' })], site));
      const text = bytes.toString('utf8');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        const octets = Buffer.from(line);
        expect(octets.length).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\ufffd');
      }
      const { events } = calendarOf(text);
      const clean = (words_: string) =>
        words_
          .replace(/\r\n?|\u2028/g, '\n')
          .replace(/\p{Cs}|\0/gu, '')
          .trim();
      expect([...events.keys()]).toEqual(['e1', 'e2']);
      expect(events.get('e1')?.summary).toBe(clean(`x${title}`));
      expect(events.get('e1')?.description).toContain(clean(excerpt));
      expect(events.get('e1')?.location).toContain(clean(`x${place}`).trim());
    }),
  );
});

test('the same events are the same bytes', () => {
  expect(ics.render(spoken())).toBe(ics.render(structuredClone(spoken())));
});
