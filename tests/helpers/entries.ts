import type { Entry, EventDetails } from '../../src/feed/entry';

/** An event of which only what is given is particular. */
export const eventEntry = (event: Partial<EventDetails> = {}, entry: Partial<Entry> = {}): Entry => ({
  ...{ id: 'e1', type: 'event', typeLabel: 'Event', locale: 'en', isFallback: false },
  ...{ title: 'Harbour walk', slug: 'harbour-walk', url: 'https://www.example.org/en/events/harbour-walk' },
  ...{ date: '2026-01-01', updatedAt: '2026-01-02T03:04:05.678Z' },
  ...{ excerpt: 'Along the quays, with those who work there.', excerptIsCut: false },
  ...{ image: null, program: null, series: null, topics: [], countries: [], partners: [], people: [] },
  ...{ featured: false, alternates: [] },
  ...entry,
  event: {
    ...{ startsAt: '2026-05-01T10:00:00+01:00', endsAt: '2026-05-01T12:00:00+01:00', timeZone: 'Africa/Tunis' },
    ...{ allDay: false, status: 'scheduled', previousStartsAt: null, attendanceMode: 'in-person', sequence: 0 },
    ...{ venue: null, onlineUrl: null, registrationUrl: null, registrationClosesAt: null },
    ...event,
  },
});
