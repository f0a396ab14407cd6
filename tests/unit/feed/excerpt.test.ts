import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { cutAtWord, excerptOf, isCut, runningText } from '../../../src/feed/excerpt';

const text = (words: string, bold = false) => [{ type: 'text' as const, text: words, bold }];
const heading = (words: string): Block => ({ type: 'heading', level: 2, children: text(words) });
const paragraph = (words: string): Block => ({ type: 'paragraph', children: text(words, true) });
const quote = (words: string): Block => ({ type: 'quote', children: text(words) });
const item = (words: string) => ({ type: 'list-item' as const, children: text(words) });
const list = (...items: (ReturnType<typeof item> | Block)[]): Block =>
  ({ type: 'list', format: 'unordered', children: items }) as Block;
const body = (words: string): Block[] => [heading('Head'), paragraph(words)];

test('the editor’s own words win', () => expect(excerptOf(' Mine ', body('x'))).toBe('Mine'));
test('without words the body speaks, without marks', () => expect(excerptOf('', body('a  b'))).toBe('a b'));
test.each<[string, Block[], string]>([
  ['paragraphs and quotes', [quote('Come in.'), heading('What we offer'), paragraph('A desk.')], 'Come in. A desk.'],
  ['no list beside them', [paragraph('Bring:'), list(item('water'), item('bread'))], 'Bring:'],
  [
    'lists where there is nothing else',
    [heading('Bring'), list(item('water'), list(item('bread'))), list(item('salt'))],
    'water · bread · salt',
  ],
  ['lists beside empty paragraphs', [paragraph(' '), list(item(''), item('salt'))], 'salt'],
  ['neither headings nor code', [heading('Head'), { type: 'code', children: text('let x') }], ''],
])('running text is %s', (_, blocks, expected) => expect(runningText(blocks)).toBe(expected));

test('spaces that do not break stay where French has them', () =>
  expect(excerptOf(null, body('Au programme\u00a0:  «\u202fla mer\u202f»\n'))).toBe(
    'Au programme\u00a0: «\u202fla mer\u202f»',
  ));

test('an ellipsis stands apart from a sentence', () => {
  expect(cutAtWord('They may laugh. And they do.', 18)).toBe('They may laugh.\u00a0…');
  expect(cutAtWord('They may laugh, and they do.', 18)).toBe('They may laugh…');
});

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
