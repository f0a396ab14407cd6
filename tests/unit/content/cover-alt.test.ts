import { undescribedElsewhere } from '../../../src/content/cover-alt';
import type { Row } from '../../../src/content/write';

const row = (locale: string, isPublished: boolean, coverAlt: string | null) =>
  ({ locale, publishedAt: isPublished ? '2026-01-01' : null, coverAlt }) as unknown as Row;

const languages = (rows: Row[], locales: string[]) =>
  undescribedElsewhere(rows, locales).map(({ text }) => [
    / in (\p{L}+)/u.exec(text.en)?.[1],
    / en (\p{L}+)/u.exec(text.fr)?.[1],
  ]);

test('a language is named, in both languages, where neither what is published nor its draft says what a cover shows', () => {
  const rows = [row('en', false, 'Ropes'), row('en', true, null), row('fr', false, ' '), row('fr', true, null)];
  expect(languages(rows, ['en'])).toEqual([['French', 'français']]);
  expect(languages(rows, ['en', 'fr'])).toEqual([]);
  expect(languages(rows, ['fr'])).toEqual([]);
});

test.each([
  ['is published with it', [row('fr', true, 'Des cordages'), row('fr', false, null)]],
  ['has it in its draft', [row('fr', true, null), row('fr', false, 'Des cordages')]],
  ['is not published', [row('fr', false, null)]],
])('a language that %s is not', (_, rows) => {
  expect(languages(rows, ['en'])).toEqual([]);
});
