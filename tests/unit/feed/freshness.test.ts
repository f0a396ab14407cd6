import { byTheClock, entityTag, lastModified, modifiedAt, sinceBuild } from '../../../src/feed/freshness';
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

test('versions of a database from a back-up have other tags, though they are counted the same', () => {
  const [build, asked] = [
    { mark: 'any', since: 0 },
    { key: '/api/feed', byTheClock: false },
  ];
  const tag = (changedAt: number) => entityTag(build, asked, { version: 7, changedAt });
  expect(tag(1000)).toBe(tag(1000));
  expect(tag(2000)).not.toBe(tag(1000));
});

const at = (time: string) => Date.parse(`2026-05-01T${time}Z`);

test.each([
  ['in the second of its change', '10:00:07.250', '10:00:07.900', '10:00:06'],
  ['a moment after that second', '10:00:07.250', '10:00:08.000', '10:00:07'],
  ['by a clock that is behind the writer’s', '10:00:07.250', '10:00:06.900', '10:00:06'],
])('an answer that is given %s has a date that no later change has', (_, changedAt, now, said) => {
  const answer = { version: 7, changedAt: at(changedAt) };
  expect(lastModified(answer, at(now))).toBe(new Date(at(said)).toUTCString());
  expect(modifiedAt(answer)).toBe('Fri, 01 May 2026 10:00:07 GMT');
});

test.each([
  ['of a build that answers since before its change', 900, 1000],
  ['of a younger build', 5000, 5000],
])('an answer %s is as young as the younger of both', (_, since, changedAt) => {
  expect(sinceBuild(basis, { mark: 'any', since })).toEqual({ version: 7, changedAt });
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
