import { projectDocument } from '../../../src/feed/projection';
import type { PublishedVersion } from '../../../src/feed/published-version';
import { site } from '../../helpers/site';

const version: PublishedVersion = {
  ...{ id: 1, documentId: 'e1', locale: 'en', title: 'Harbour walk', slug: 'harbour-walk' },
  ...{ publicationDate: '2026-01-01', updatedAt: '2026-01-01T00:00:00.000Z' },
};

/** What the index holds for readers of English of a document that is published in English alone. */
const projected = (type: 'event' | 'program-post', data: Partial<PublishedVersion>) => {
  const [entry] = projectDocument(type, [{ ...version, ...data }], site);
  if (!entry) throw new Error('Nothing is projected');
  return entry;
};

test.each([
  [true, '2026-04-30T00:00:00+01:00'],
  [false, '2026-04-30T18:30:00+01:00'],
])('the former start of an event, all day %s, is told as its start is', (allDay, expected) => {
  const times = { startsAt: '2026-05-01T09:00:00Z', previousStartsAt: '2026-04-30T17:30:00Z' };
  const { event } = projected('event', { ...times, timeZone: 'Africa/Tunis', allDay }).summary;
  expect(event?.previousStartsAt).toBe(expected);
});

test('the body, its HTML and the excerpt made from it are of what may be shown', () => {
  const words = (text: string) => ({ type: 'text' as const, text });
  const body = [
    { type: 'script', children: [words('unseen')] } as never,
    {
      type: 'paragraph' as const,
      children: [words('Seen '), { type: 'iframe', children: [words('unseen')] } as never],
    },
  ];
  const { detail, content, summary } = projected('program-post', { body });
  expect(detail.body).toEqual([{ type: 'paragraph', children: [words('Seen ')] }]);
  expect([content.html, summary.excerpt]).toEqual(['<p>Seen </p>', 'Seen']);
});
