import fc from 'fast-check';
import { type AnyNode, type Block, plainText } from '../../../src/feed/blocks';
import { cutAtWord, excerptOf } from '../../../src/feed/excerpt';
import { toHtml } from '../../../src/feed/html';

const base = { page: 'https://www.example.org/en/a', files: 'https://api.example.org' };
const text = (words: unknown) => ({ type: 'text', text: words });

// What a plugin, an import or an older version may have left in the database must not stop a publish.
test.each([
  ['a block without children', [{ type: 'divider' }]],
  ['a paragraph without children', [{ type: 'paragraph' }]],
  ['an image without children', [{ type: 'image', image: { url: '/uploads/a.png' } }]],
  ['text without words', [{ type: 'paragraph', children: [{ type: 'text' }] }]],
  ['children that are no list', [{ type: 'paragraph', children: 'words' }]],
  ['children that are nothing', [null, 'words', 7, { type: 'list', children: [null, { type: 'list' }] }]],
  ['no list at all', { type: 'paragraph' }],
])('%s is read as nothing and never throws', (_, body) => {
  expect(() => toHtml(body as unknown as Block[], base)).not.toThrow();
  expect(excerptOf(null, body as unknown as Block[])).toBe('');
});

test('an image with nothing in it shows nothing', () => {
  expect(toHtml([{ type: 'image', children: [] }] as unknown as Block[], base)).toBe('');
});

test('words of blocks, items and links are set apart, inline ones are not', () => {
  const body = [
    { type: 'paragraph', children: [text('one'), { type: 'link', url: '#', children: [text('two')] }, text('!')] },
    {
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [text('a')] },
        { type: 'list-item', children: [text('b')] },
      ],
    },
    { type: 'code', children: [text('x\n\ty')] },
  ];
  expect(plainText(body as AnyNode[])).toBe('onetwo! a b x y');
});

test.each([
  ['exactly long enough', 20, 'exactly long enough'],
  ['one two three', 13, 'one two three'],
  ['one two three', 12, 'one two…'],
  ['one two, three', 12, 'one two…'],
  ['one – three and more', 8, 'one…'],
  ['unbreakable', 5, 'unbr…'],
  ['🎈🎈🎈🎈', 4, '🎈…'],
])('%j is cut to %i as %j', (words, length, expected) => expect(cutAtWord(words, length)).toBe(expected));

test('an excerpt from a body has at most 300 characters and begins as the body does', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 120 }), (words) => {
      const excerpt = excerptOf('', [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]);
      expect(excerpt.length).toBeLessThanOrEqual(300);
      expect(words.startsWith(excerpt.replace(/…$/, ''))).toBe(true);
    }),
  );
});
