import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { cutAtWord, excerptOf, isCut } from '../../../src/feed/excerpt';

const body = (words: string): Block[] => [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Head' }] },
  { type: 'paragraph', children: [{ type: 'text', text: words, bold: true }] },
];

test('the editor’s own words win', () => expect(excerptOf(' Mine ', body('x'))).toBe('Mine'));
test('without words the body speaks, without marks', () => expect(excerptOf('', body('a  b'))).toBe('Head a b'));
test('nothing says nothing', () => expect(excerptOf(null, null)).toBe(''));

test.each([
  ['ends in an ellipsis…', true],
  ['ends as the old site cut it...', true],
  ['is whole.', false],
])('“%s” is cut: %s', (text, expected) => expect(isCut(text)).toBe(expected));

test('a cut is at most as long as asked, at a word, and never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 20 }), fc.integer({ min: 5, max: 15 }), (text, length) => {
      const cut = cutAtWord(text, length);
      expect(cut.length <= length || cut === text).toBe(true);
      expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }),
  );
});
