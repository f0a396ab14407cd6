import fc from 'fast-check';
import { countWords, piecesOf, wordsOf } from '../../../src/plugins/translations/server/src/text/words';

const segmented = (text: string) =>
  Array.from(new Intl.Segmenter('fr', { granularity: 'word' }).segment(text), ({ segment }) => segment);

const word = fc.constantFrom(
  'l’été',
  'œuvre',
  '3,5',
  'e\u0301te\u0301',
  'aujourd’hui',
  '👩‍👩‍👧',
  '«',
  '17\u00a0h',
  'Été',
);
const space = fc.constantFrom(' ', '  ', '\n', '\r\n', '\u00a0', '\u202f');
const longText = fc
  .array(fc.tuple(word, space), { minLength: 150, maxLength: 400 })
  .map((words) => words.flat().join(''));

test('a long text has the pieces that it has as a whole, and is made of them', () => {
  fc.assert(
    fc.property(longText, (text) => {
      expect(piecesOf(text, 'fr')).toEqual(segmented(text));
      expect(piecesOf(text, 'fr').join('')).toBe(text);
    }),
  );
});

test('a text of blank lines is segmented in short stretches, and nothing of it is lost', () => {
  const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
  const text = `a${'\n'.repeat(10_000)}b${' '.repeat(10_000)}c`;
  expect(piecesOf(text, 'en').join('')).toBe(text);
  expect(wordsOf(text, 'en')).toEqual(['a', 'b', 'c']);
  expect(Math.max(...segment.mock.calls.map(([stretch]) => stretch.length))).toBeLessThanOrEqual(1500);
  segment.mockRestore();
});

test.each([
  ['', 0],
  [' ', 0],
  ['Two boats, one harbour.', 4],
  ['word '.repeat(20_000), 20_000],
  // Nothing to part it at: it is cut, and nothing of it lost.
  ['x'.repeat(100_000), 100],
])('words are counted', (text, count) => {
  expect(countWords(text, 'en')).toBe(count);
  expect(wordsOf(text, 'en')).toHaveLength(count);
});
