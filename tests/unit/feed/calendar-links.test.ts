import { addLinks, subscribeLinks } from '../../../src/feed/calendar-links';
import type { Entry, EventDetails } from '../../../src/feed/entry';
import { site } from '../../helpers/site';

const event: EventDetails = {
  startsAt: '2026-12-04T09:30:00+01:00',
  endsAt: '2026-12-04T17:00:00+01:00',
  timeZone: 'Africa/Tunis',
  allDay: false,
  status: 'scheduled',
  previousStartsAt: null,
  attendanceMode: 'in-person',
  venue: { name: 'Dar el Bahr', address: null, city: 'Tunis', country: 'TN', latitude: null, longitude: null },
  onlineUrl: 'https://meet.example.org/1',
  registrationUrl: null,
  registrationClosesAt: null,
  sequence: 0,
};
const entry = (details: EventDetails | null) =>
  ({
    ...{ id: 'e1', type: 'event', locale: 'fr', title: 'Agrumes & papiers', slug: 'agrumes', excerpt: 'Un atelier.' },
    ...{ url: 'https://www.example.org/fr/events/agrumes', event: details },
  }) as Entry;
const params = (url: string | undefined) => Object.fromEntries(new URL(url ?? '').searchParams);

test('a calendar that follows a question asks exactly that question', () => {
  const ics = 'https://api.example.org/api/feed.ics?locale=fr&topic=migration%2Ctravail&q=%C3%A9t%C3%A9+indien';
  const links = subscribeLinks(ics, 'Deux Rives : l’été & après');
  expect(links.webcal).toBe(ics.replace('https:', 'webcal:'));
  expect(params(links.google)).toEqual({ cid: links.webcal });
  for (const link of [links.outlook, links.office]) {
    expect(params(link)).toEqual({ url: ics, name: 'Deux Rives : l’été & après' });
  }
});

test('an event is added with its time in its zone and its place', () => {
  const links = addLinks(entry(event), site);
  expect(links?.ics).toBe('https://api.example.org/api/feed/event/agrumes.ics?locale=fr');
  expect(params(links?.google)).toMatchObject({
    ...{ text: 'Agrumes & papiers', dates: '20261204T083000Z/20261204T160000Z', ctz: 'Africa/Tunis' },
    ...{ location: 'Dar el Bahr, Tunis, Tunisie', details: 'Un atelier.\n\nhttps://www.example.org/fr/events/agrumes' },
  });
  expect(params(links?.outlook)).toMatchObject({ startdt: event.startsAt, enddt: event.endsAt });
  expect(params(links?.outlook)).not.toHaveProperty('allday');
});

test('whole days end before the day after the last', () => {
  const days = { ...event, allDay: true, startsAt: '2026-12-30T00:00:00+01:00', endsAt: '2026-12-31T23:59:59+01:00' };
  const links = addLinks(entry(days), site);
  expect(params(links?.google).dates).toBe('20261230/20270101');
  expect(params(links?.office)).toMatchObject({ startdt: '2026-12-30', enddt: '2027-01-01', allday: 'true' });
});

test('the form of a postponed event begins by saying so', () => {
  const links = addLinks(entry({ ...event, status: 'postponed' }), site);
  const begins = /^Cet événement est reporté\u00a0: .*\n\nUn atelier\.\n\nhttps:/;
  expect(params(links?.google).details).toMatch(begins);
  expect(params(links?.outlook).body).toMatch(begins);
});

test('who has no venue is joined at an address, and a post is added to no calendar', () => {
  expect(params(addLinks(entry({ ...event, venue: null }), site)?.google).location).toBe(event.onlineUrl);
  expect(addLinks(entry(null), site)).toBeUndefined();
});
