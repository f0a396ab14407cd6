import {
  type AnyNode,
  BLOCKS,
  type Block,
  type ImageNode,
  INSIDE,
  type LinkNode,
  levelOf,
  MARK_TAGS,
  nodesIn,
  type TextNode,
} from './blocks';
import { COLUMN, renditionsOf, srcset } from './renditions';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** All but the characters that XML 1.0 allows (section 2.2) and does not discourage; half a surrogate pair is none at all. */
const FORBIDDEN = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Quicker by three times. It takes every half of a pair for a lonely one, so that it may only say where to look again. */
const SUSPECT = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]/;

export const withoutForbidden = (text: string): string => (SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text);

/** Text for an element or a quoted attribute; forbidden characters are dropped. */
export const escapeHtml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** The address when a reader may follow it: http, https and mailto, nothing that runs. */
export function safeUrl(url: unknown, base?: string): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return /^(https?|mailto):$/.test(parsed.protocol) ? parsed.href : undefined;
}

function marked(node: TextNode): string {
  const text = escapeHtml(node.text).replace(/\n/g, '<br>');
  return MARK_TAGS.reduce((html, [mark, tag]) => (node[mark] ? `<${tag}>${html}</${tag}>` : html), text);
}

/** What relative addresses are read against: links of staff against the page, files against the server that has them. */
export type Bases = { page: string; files: string };

type Place = { bases: Bases; depth: number; firstImage: AnyNode | undefined };

function inside(nodes: unknown, allowed: readonly AnyNode['type'][], above: Place): string {
  const place = { ...above, depth: above.depth + 1 };
  return nodesIn(nodes, above.depth)
    .filter(({ type }) => allowed.includes(type))
    .map((node) => element(node, place))
    .join('');
}

function link(node: LinkNode, text: string, place: Place): string {
  const { page, files } = place.bases;
  const url = safeUrl(node.url, `${node.url}`.startsWith('/uploads/') ? files : page);
  return url && text ? `<a href="${escapeHtml(url)}">${text}</a>` : text;
}

/** The address of a file when a reader's browser may load it. */
export const safeFileUrl = (url: unknown, files: string): string | undefined => {
  const safe = safeUrl(url, files);
  return safe?.startsWith('http') ? safe : undefined;
};

/** The attributes by which a browser chooses among the copies of a picture. */
function choice(url: string, { width, formats }: ImageNode['image'], bases: Bases): string {
  const renditions = renditionsOf(formats).flatMap((copy) => {
    const safe = safeFileUrl(copy.url, bases.files);
    return safe ? [{ ...copy, url: safe }] : [];
  });
  const copies = srcset(url, width, renditions);
  return copies ? ` srcset="${escapeHtml(copies)}" sizes="${COLUMN}"` : '';
}

function image(node: ImageNode, { bases, firstImage }: Place): string {
  const { image } = node;
  const url = safeFileUrl(image?.url, bases.files);
  if (!url) return '';
  const alt = typeof image.alternativeText === 'string' ? image.alternativeText : '';
  const size = (['width', 'height'] as const)
    .filter((side) => Number.isSafeInteger(image[side]))
    .map((side) => ` ${side}="${image[side]}"`);
  const lazy = node === firstImage ? '' : ' loading="lazy"';
  return `<img src="${escapeHtml(url)}"${choice(url, image, bases)} alt="${escapeHtml(alt)}"${size.join('')}${lazy}>`;
}

/** Whether there is something to read or to see; what is escaped has no brackets but those of elements. */
const hasContent = (html: string): boolean => /\S/.test(html.replace(/<(?!img)[^>]*>/g, ''));

/** Staff leave empty lines in any style, which would be read out as a heading or a list of nothing. */
const filled = (tag: string, html: string): string => (hasContent(html) ? `<${tag}>${html}</${tag}>` : '');

function element(node: AnyNode, place: Place): string {
  const children = () => inside((node as { children?: unknown }).children, INSIDE[node.type], place);
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? marked(node) : '';
    case 'link':
      return link(node, children(), place);
    case 'paragraph':
      return filled('p', children());
    case 'quote':
      return filled('blockquote', children());
    case 'code':
      return filled('pre', filled('code', children().replaceAll('<br>', '\n')));
    case 'heading':
      return filled(`h${levelOf(node.level)}`, children());
    case 'list':
      return filled(node.format === 'ordered' ? 'ol' : 'ul', listItems(node.children, place));
    case 'list-item':
      return filled('li', children());
    case 'image':
      return image(node, place);
  }
}

/** Strapi puts a nested list beside its item; HTML wants it inside. */
function listItems(children: unknown, place: Place): string {
  return nodesIn(children, place.depth)
    .map((child) => {
      const html = inside([child], INSIDE.list, place);
      return child.type === 'list' && html ? `<li>${html}</li>` : html;
    })
    .join('')
    .replaceAll(/<\/li><li>(?=<[ou]l>)/g, '');
}

/**
 * The HTML of a body: headings, paragraphs, lists, quotes, code, images and links, and nothing else ever, whatever a
 * plugin, an import or an attacker has put into it.
 */
export const toHtml = (blocks: readonly Block[] | null | undefined, bases: Bases): string =>
  inside(blocks, BLOCKS, { bases, depth: 0, firstImage: nodesIn(blocks, 0).find(({ type }) => type === 'image') });
