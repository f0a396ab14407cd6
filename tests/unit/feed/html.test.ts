import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { toHtml } from '../../../src/feed/html';

const bases = { page: 'https://www.example.org/en/events/e', files: 'https://api.example.org' };
const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
const html = (...blocks: unknown[]) => toHtml(blocks as Block[], bases);
const link = (url: string) => ({ type: 'paragraph', children: [{ type: 'link', url, children: [text('here')] }] });
const picture = (formats: unknown) => ({ type: 'image', image: { url: '/uploads/a.png', width: 1200, formats } });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });

test.each([
  ['a paragraph', { type: 'paragraph', children: [text('a < b & c')] }, '<p>a &lt; b &amp; c</p>'],
  [
    'marks',
    { type: 'paragraph', children: [text('x', { bold: true, italic: true })] },
    '<p><em><strong>x</strong></em></p>',
  ],
  ['a web link', link('https://example.org/?a=1&b=2'), '<p><a href="https://example.org/?a=1&amp;b=2">here</a></p>'],
  ['a link to the site', link('/fr/a'), '<p><a href="https://www.example.org/fr/a">here</a></p>'],
  ['a link into the page', link('#b'), '<p><a href="https://www.example.org/en/events/e#b">here</a></p>'],
  ['a link to a file', link('/uploads/a.pdf'), '<p><a href="https://api.example.org/uploads/a.pdf">here</a></p>'],
  ['mail', link('mailto:a@example.org'), '<p><a href="mailto:a@example.org">here</a></p>'],
  ['a link without text', { type: 'paragraph', children: [{ type: 'link', url: '/', children: [text('')] }] }, ''],
  [
    'a link in a link',
    { type: 'paragraph', children: [{ type: 'link', url: '/', children: [link('/').children[0]] }] },
    '',
  ],
  ['a paragraph in a paragraph', { type: 'paragraph', children: [{ type: 'paragraph', children: [text('x')] }] }, ''],
  ['a heading of nothing', { type: 'heading', level: 2, children: [text('')] }, ''],
  ['a paragraph of bold spaces', { type: 'paragraph', children: [text('\u00a0 \n', { bold: true })] }, ''],
  ['a list of empty items', { type: 'list', format: 'ordered', children: [item(''), item(' ')] }, ''],
  ['code of nothing', { type: 'code', children: [text('')] }, ''],
  ['a link that runs', link('javascript:alert(1)'), '<p>here</p>'],
  ['a link that hides what it runs', link(' java\nscript:alert(1)'), '<p>here</p>'],
  ['a data link', link('data:text/html,<script>'), '<p>here</p>'],
  ['a heading of no level', { type: 'heading', level: '1><script>', children: [text('T')] }, '<h2>T</h2>'],
  ['code', { type: 'code', children: [text('<a>\n<b>')] }, '<pre><code>&lt;a&gt;\n&lt;b&gt;</code></pre>'],
  ['an unknown block', { type: 'script', children: [text('alert(1)')] }, ''],
  ['control characters', { type: 'paragraph', children: [text('a\u0000\u000bb\ud800c')] }, '<p>abc</p>'],
  [
    'a nested list',
    {
      type: 'list',
      format: 'unordered',
      children: [item('a'), { type: 'list', format: 'ordered', children: [item('b')] }],
    },
    '<ul><li>a<ol><li>b</li></ol></li></ul>',
  ],
  [
    'an image of this server',
    {
      type: 'image',
      image: { url: '/uploads/a.png', alternativeText: '"A"', width: 10, height: 5 },
      children: [text('')],
    },
    '<img src="https://api.example.org/uploads/a.png" alt="&quot;A&quot;" width="10" height="5">',
  ],
  [
    'an image and its copies, the narrowest first',
    picture({
      large: { url: 'https://cdn.example.org/l.png', width: 1000 },
      small: { url: '/uploads/s.png', width: 500 },
    }),
    '<img src="https://api.example.org/uploads/a.png" srcset="https://api.example.org/uploads/s.png 500w, ' +
      'https://cdn.example.org/l.png 1000w, https://api.example.org/uploads/a.png 1200w" ' +
      'sizes="(min-width: 50em) 748px, 100vw" alt="" width="1200">',
  ],
  [
    'copies that are none',
    picture({
      a: { url: 'javascript:x', width: 1 },
      b: { url: '/b.png', width: '2' },
      c: { width: 3 },
      d: null,
      e: 'x',
    }),
    '<img src="https://api.example.org/uploads/a.png" alt="" width="1200">',
  ],
])('%s', (_, block, expected) => {
  expect(html(block)).toBe(expected);
});

test('an image of unknown width has no copies: it would be shown as wide as the column', () => {
  const image = { url: '/uploads/a.png', formats: { small: { url: '/uploads/s.png', width: 500 } } };
  expect(html({ type: 'image', image })).toBe('<img src="https://api.example.org/uploads/a.png" alt="">');
});

test('all images but the first wait until they are near', () => {
  const made = html({ type: 'paragraph', children: [] }, picture(null), picture(null), picture(null));
  expect(made.match(/<img[^>]*>/g)?.map((tag) => tag.includes('loading="lazy"'))).toEqual([false, true, true]);
});

test('no text can open an element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (words, url) => {
      const made = html({ type: 'paragraph', children: [text(words), { type: 'link', url, children: [text(words)] }] });
      expect(made.replace(/<\/?p>|<br>|<a href="(https?|mailto):[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
