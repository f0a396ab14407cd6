import { byTheClock } from '../../../src/feed/freshness';
import { projectDocument } from '../../../src/feed/projection';
import { parseFeedQuery } from '../../../src/feed/query';
import { turnsOf } from '../../../src/feed/withdrawn';
import { site } from '../../helpers/site';

const basis = { version: 7, changedAt: 1000 };

test.each([
  ['no moment', [], { changedAt: 1000, until: undefined }],
  ['moments before its last change', [400, 900], { changedAt: 1000, until: undefined }],
  ['moments on both sides of now', [9000, 1500, 5000, 1200, 6000], { changedAt: 5000, until: 6000 }],
])('an answer by the clock with %s', (_, moments, expected) => {
  expect(byTheClock(basis, moments, 5000)).toEqual({ version: 7, ...expected });
});

const times = { startsAt: '2026-05-01T10:00:00Z', timeZone: 'Africa/Tunis', allDay: true };
const withdrawn = projectDocument(
  'event',
  [
    {
      ...{ id: 1, documentId: 'e1', locale: 'en', title: 'Harbour walk', slug: 'harbour-walk' },
      ...{ publicationDate: '2026-01-01', updatedAt: '2026-01-01T00:00:00.000Z', ...times },
    },
  ],
  site,
);

test.each([
  ['when=upcoming', ['2026-04-30T23:00:00.000Z', '2026-05-01T23:00:00.000Z']],
  ['when=upcoming&locale=fr', []],
  ['when=upcoming&topic=trade', []],
  ['', []],
])('%s turns with the whole days of withdrawn events that it asks for', (question, expected) => {
  const query = parseFeedQuery(new URLSearchParams(question), site);
  if (!query.ok) throw new Error(question);
  const turns = turnsOf(query.value, withdrawn, Date.parse('2026-04-01'));
  expect(turns.map((turn) => new Date(turn).toISOString())).toEqual(expected);
});
