import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import type { Block, Inline, ListItem, ListNode, TextNode } from '../feed/blocks';
import { safeUrl } from '../feed/html';

const parser = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable('table');

type Marks = Omit<TextNode, 'type' | 'text'>;
const MARKS: Record<string, keyof Marks> = { strong: 'bold', em: 'italic', s: 'strikethrough' };

/** Strapi wants a text in every block, if only an empty one. */
const orEmpty = <Node>(nodes: Node[]): (Node | TextNode)[] => (nodes.length ? nodes : [{ type: 'text', text: '' }]);

function inline(tokens: Token[]): Inline[] {
  const nodes: Inline[] = [];
  const marks: Marks = {};
  let link: { url: string; children: TextNode[] } | undefined;
  const say = (text: string, more: Marks = {}) => {
    if (text) (link ? link.children : nodes).push({ type: 'text', text, ...marks, ...more });
  };
  for (const { type, content, attrGet, ...token } of tokens.map((token) => ({
    ...token,
    attrGet: token.attrGet.bind(token),
  }))) {
    const mark = MARKS[type.replace(/_(open|close)$/, '')];
    if (mark && type.endsWith('_open')) marks[mark] = true;
    else if (mark) delete marks[mark];
    else if (type === 'link_open') link = { url: safeUrl(attrGet('href')) ?? '', children: [] };
    else if (type === 'link_close' && link) {
      // An address that a reader must not follow leaves its words.
      if (link.url) nodes.push({ type: 'link', url: link.url, children: orEmpty(link.children) as TextNode[] });
      else nodes.push(...link.children);
      link = undefined;
    } else if (type === 'softbreak') say(' ');
    else if (type === 'hardbreak') say('\n');
    else if (type === 'code_inline') say(content, { code: true });
    else if (type === 'image') say(plain(token.children ?? []));
    else say(content);
  }
  return orEmpty(nodes) as Inline[];
}

const plain = (tokens: Token[]): string => tokens.map(({ content }) => content).join('');

/** The tokens between the opening token at `start` and its closing one. */
function inside(tokens: Token[], start: number): Token[] {
  const level = tokens[start]?.level;
  const end = tokens.findIndex((token, index) => index > start && token.level === level && token.nesting === -1);
  return tokens.slice(start + 1, end < 0 ? undefined : end);
}

const inlines = (tokens: Token[]): Inline[] => {
  const texts = tokens.filter(({ type }) => type === 'inline').map(({ children }) => inline(children ?? []));
  return texts.flatMap((nodes, index) => (index ? [{ type: 'text' as const, text: '\n' }, ...nodes] : nodes));
};

const listAt = (level: number) => (entry: [number, Token]) =>
  entry[1].level === level && /_list_open$/.test(entry[1].type);

/** Strapi keeps a nested list beside the item that it belongs to. */
function list(tokens: Token[], start: number): ListNode {
  const format = tokens[start]?.type === 'ordered_list_open' ? 'ordered' : 'unordered';
  const items = inside(tokens, start);
  const level = (tokens[start]?.level ?? 0) + 1;
  const children = [...items.entries()]
    .filter(([, item]) => item.type === 'list_item_open' && item.level === level)
    .flatMap(([at]): (ListItem | ListNode)[] => {
      const own = inside(items, at);
      const nested = [...own.entries()].filter(listAt(level + 1)).map(([index]) => index);
      const item: ListItem = { type: 'list-item', children: orEmpty(inlines(own.slice(0, nested[0]))) as Inline[] };
      return [item, ...nested.map((index) => list(own, index))];
    });
  return { type: 'list', format, children };
}

/** The Strapi blocks of a Markdown text (CommonMark with strikethrough); images leave their alternative text. */
export function blocksFrom(markdown: string): Block[] {
  const tokens = parser.parse(markdown, {});
  return [...tokens.entries()]
    .filter(([, { level }]) => level === 0)
    .flatMap(([index, token]) => block(tokens, index, token));
}

function block(tokens: Token[], index: number, { type, tag, content, info }: Token): Block[] {
  const children = () => orEmpty(inlines(inside(tokens, index))) as Inline[];
  if (type === 'paragraph_open') return [{ type: 'paragraph', children: children() }];
  if (type === 'blockquote_open') return [{ type: 'quote', children: children() }];
  if (type === 'heading_open')
    return [{ type: 'heading', level: Number(tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6, children: children() }];
  if (type.endsWith('_list_open')) return [list(tokens, index)];
  if (type === 'fence' || type === 'code_block') {
    return [
      { type: 'code', ...(info && { language: info }), children: [{ type: 'text', text: content.replace(/\n$/, '') }] },
    ];
  }
  return [];
}
