import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Block, plainText } from '../../../src/feed/blocks';
import { safeUrl, toHtml } from '../../../src/feed/html';
import { shownBody } from '../../../src/feed/shown-body';

const html = (body: unknown) =>
  toHtml(body as Block[], { page: 'https://www.example.org/en/events/e', files: 'https://api.example.org' });

/** Everything that may ever stand in a body, with its attributes. */
const ALLOWED: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries(
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em u s br'.split(' ').map((tag) => [tag, {}]),
  ),
  a: { href: /^(https?|mailto):/ },
  img: {
    ...{ src: /^https?:/, alt: /^/, width: /^-?\d+$/, height: /^-?\d+$/ },
    ...{ srcset: /^https?:\S+ \d+w(, https?:\S+ \d+w)*$/, sizes: /^[^<>"]+$/, loading: /^lazy$/ },
  },
};

function strangers(node: Tree.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(strangers) : [];
  if (node.nodeName === '#text' || node.nodeName === '#document-fragment') return children;
  const { tagName, attrs = [] } = node as Tree.Element;
  const rules = ALLOWED[tagName];
  if (!rules) return [node.nodeName, ...children];
  const wrong = attrs.filter(({ name, value }) => !rules[name]?.test(value));
  return [...wrong.map(({ name, value }) => `${tagName} ${name}=${value}`), ...children];
}

const textOf = (node: Tree.Node): string =>
  node.nodeName === '#text'
    ? (node as Tree.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

function parsed(text: string): Tree.DocumentFragment {
  const errors = new Set<string>();
  const tree = parseFragment(text, { onParseError: ({ code }) => errors.add(code) });
  // XML allows characters that Unicode will never give a meaning, and every parser reads them.
  errors.delete('noncharacter-in-input-stream');
  expect([...errors]).toEqual([]);
  return tree;
}

const hostileWords = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&lt;script&gt;',
      '&#60;b&#62;',
      ']]>',
      '</p></div>',
    ],
    ...['<!-- ', '-->', '\u0000<\u0000b>', '\ud83d<b>', '\ufffe', '\r\n', "' onclick='x"],
  ),
);

const hostileUrl = fc.oneof(
  fc.webUrl(),
  hostileWords,
  fc.constantFrom(
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:x',
    ],
    ...['data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd', 'blob:https://example.org/x', '//example.net/x'],
    ...['https://example.org/"onmouseover="alert(1)', 'mailto:a@example.org?subject="><script>', 'http://[', '#', ''],
  ),
);

const TYPES = ['paragraph', 'heading', 'list', 'list-item', 'quote', 'code', 'image', 'link', 'text'];
const oddType = fc.constantFrom('script', 'iframe', 'svg', 'constructor', '__proto__', 'toString', '', null, 7);

/** Nodes of any type in any place, with attributes of any value. */
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(hostileWords, fc.constantFrom(null, 7, true, [], {})),
    fc.record(
      {
        type: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: oddType }),
        text: fc.oneof(hostileWords, fc.jsonValue()),
        url: fc.oneof(hostileUrl, fc.jsonValue()),
        level: fc.oneof(fc.integer(), hostileWords),
        format: fc.constantFrom('ordered', 'unordered', 'o><script>'),
        language: hostileWords,
        bold: fc.oneof(fc.boolean(), hostileWords),
        code: fc.boolean(),
        onclick: hostileWords,
        image: fc.oneof(
          fc.record({
            url: hostileUrl,
            alternativeText: fc.oneof(hostileWords, fc.integer()),
            width: fc.oneof(fc.integer(), hostileWords),
            formats: fc.oneof(
              fc.dictionary(fc.string(), fc.record({ url: hostileUrl, width: fc.oneof(fc.nat(), hostileWords) })),
              fc.jsonValue(),
            ),
          }),
          fc.jsonValue(),
        ),
        children: fc.oneof(
          { weight: 4, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
      },
      { requiredKeys: ['type'] },
    ),
  ),
}));

test('whatever is in a body, only what is allowed comes out, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(node), node), (body) => {
      expect(strangers(parsed(html(body)))).toEqual([]);
      plainText(body as Block[]);
    }),
    { numRuns: 2000 },
  );
});

/** The names and the addresses in a value, all the way down. */
function found(value: unknown): { names: string[]; urls: unknown[] } {
  const entries = typeof value === 'object' && value ? Object.entries(value) : [];
  const below = entries.map(([, inside]) => found(inside));
  const isList = Array.isArray(value);
  return {
    names: [...(isList ? [] : entries.map(([name]) => name)), ...below.flatMap(({ names }) => names)],
    urls: [...entries.flatMap(([name, url]) => (name === 'url' ? [url] : [])), ...below.flatMap(({ urls }) => urls)],
  };
}

const NAMES = [
  ...['type', 'children', 'text', 'bold', 'italic', 'underline', 'strikethrough', 'code', 'level', 'format'],
  ...['language', 'url', 'image', 'alternativeText', 'caption', 'width', 'height', 'mime', 'formats'],
];

test('whatever is in a body, readers are given as blocks what its HTML shows, and no other name or address', () => {
  // Which image is the first one may be told of those that are shown only.
  const plain = (body: unknown) => html(body).replaceAll(' loading="lazy"', '');
  fc.assert(
    fc.property(fc.oneof(fc.array(node), node), (body) => {
      const shown = shownBody(body as Block[]);
      expect(plain(shown)).toBe(plain(body));
      const copies = shown.flatMap((block) => (block.type === 'image' ? Object.keys(block.image.formats ?? {}) : []));
      const { names, urls } = found(shown);
      expect(names.filter((name) => !NAMES.includes(name) && !copies.includes(name))).toEqual([]);
      expect(urls.filter((url) => !safeUrl(url, 'https://www.example.org'))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

const words = (text: string) => ({ type: 'text', text });
const shown = fc.array(fc.record({ type: fc.constantFrom('paragraph', 'quote', 'code'), words: hostileWords }));
const TAGS: Record<string, string> = { paragraph: 'p', quote: 'blockquote', code: 'pre' };

test('every block of words becomes one element with them, less what no parser reads', () => {
  const readable = (text: string) =>
    text.replace(/\p{Cs}|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, '').replace(/\r\n?/g, '\n');
  fc.assert(
    fc.property(shown, (all) => {
      const blocks = all.filter(({ words: text }) => readable(text).trim());
      const tree = parsed(html(all.map(({ type, words: text }) => ({ type, children: [words(text)] }))));
      expect(tree.childNodes.map(({ nodeName }) => nodeName)).toEqual(blocks.map(({ type }) => TAGS[type]));
      expect(tree.childNodes.map((child) => textOf(child).replaceAll('\n', ''))).toEqual(
        blocks.map(({ words: text }) => readable(text).replaceAll('\n', '')),
      );
    }),
  );
});

test('lists that are nested without end stop where no person goes', () => {
  let list: object = { type: 'list-item', children: [words('deep')] };
  for (let level = 0; level < 100_000; level += 1) list = { type: 'list', format: 'ordered', children: [list] };
  expect(html([list])).not.toContain('deep');
  expect(JSON.stringify(shownBody([list] as Block[]))).not.toContain('deep');
  expect(plainText([list] as Block[])).toBe('');
});
