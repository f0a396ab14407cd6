import fc from 'fast-check';
import { blocksFrom } from '../../../src/archive/markdown';
import { toHtml } from '../../../src/feed/html';

const html = (markdown: string) =>
  toHtml(blocksFrom(markdown), { page: 'https://www.example.org/', files: 'https://api.example.org' });

test.each([
  ['## Hi **you**', '<h2>Hi <strong>you</strong></h2>'],
  ['a *b*\nc', '<p>a <em>b</em> c</p>'],
  ['[l](https://x.org/) [m](javascript:1)', '<p><a href="https://x.org/">l</a> [m](javascript:1)</p>'],
  ['- a\n- b\n  1. c', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>'],
  ['> q', '<blockquote>q</blockquote>'],
  ['```js\nx < y\n```', '<pre><code>x &lt; y</code></pre>'],
  ['![alt](x.png)', '<p>alt</p>'],
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected));

test('any text makes blocks that can be shown', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(typeof html(text)).toBe('string')));
});
