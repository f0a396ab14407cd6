import type { AnyNode, Block, TextNode } from './blocks';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that neither HTML nor XML allows (XML 1.0, section 2.2); half a surrogate pair is none at all. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

/** Text for an element or a quoted attribute; forbidden characters are dropped. */
export const escapeHtml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** The address when a reader may follow it: http, https and mailto, nothing that runs. */
export function safeUrl(url: unknown, base?: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return /^(https?|mailto):$/.test(parsed.protocol) ? parsed.href : undefined;
}

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

function marked(node: TextNode): string {
  const text = escapeHtml(node.text).replace(/\n/g, '<br>');
  return MARKS.reduce((html, [mark, tag]) => (node[mark] ? `<${tag}>${html}</${tag}>` : html), text);
}

type Inside = (nodes: readonly AnyNode[]) => string;

function image(node: Extract<Block, { type: 'image' }>, base: string): string {
  const url = safeUrl(node.image?.url, base);
  if (!url?.startsWith('http')) return '';
  const size = (['width', 'height'] as const)
    .filter((side) => Number.isSafeInteger(node.image[side]))
    .map((side) => ` ${side}="${node.image[side]}"`);
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(node.image.alternativeText ?? '')}"${size.join('')}>`;
}

function element(node: AnyNode, inside: Inside, base: string): string {
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? marked(node) : '';
    case 'link': {
      const url = safeUrl(node.url, base);
      return url ? `<a href="${escapeHtml(url)}">${inside(node.children)}</a>` : inside(node.children);
    }
    case 'paragraph':
      return `<p>${inside(node.children)}</p>`;
    case 'quote':
      return `<blockquote>${inside(node.children)}</blockquote>`;
    case 'code':
      return `<pre><code>${inside(node.children).replaceAll('<br>', '\n')}</code></pre>`;
    case 'heading': {
      const level = [1, 2, 3, 4, 5, 6].includes(node.level) ? node.level : 2;
      return `<h${level}>${inside(node.children)}</h${level}>`;
    }
    case 'list': {
      const tag = node.format === 'ordered' ? 'ol' : 'ul';
      return `<${tag}>${listItems(node.children, inside)}</${tag}>`;
    }
    case 'list-item':
      return `<li>${inside(node.children)}</li>`;
    case 'image':
      return image(node, base);
    default:
      // A block that a plugin added: its name is not known to be safe, so that it says nothing.
      return '';
  }
}

/** Strapi puts a nested list beside its item; HTML wants it inside. */
function listItems(children: readonly AnyNode[], inside: Inside): string {
  return children
    .map((child) => (child.type === 'list' ? `<li>${inside([child])}</li>` : inside([child])))
    .join('')
    .replaceAll(/<\/li><li>(?=<[ou]l>)/g, '');
}

/**
 * The HTML of a body: headings, paragraphs, lists, quotes, code, images and links, and nothing else ever.
 * @param base absolute address against which relative addresses of images and links are read
 */
export function toHtml(blocks: readonly Block[] | null | undefined, base: string): string {
  const inside: Inside = (nodes) =>
    Array.isArray(nodes) ? nodes.map((node) => element(node, inside, base)).join('') : '';
  return inside(blocks ?? []);
}
