/** Strapi's blocks field, as far as a reader sees it. */
export type TextNode = {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
};
/** The marks of a text and the elements that show them, the innermost first. */
export const MARK_TAGS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;
export type LinkNode = { type: 'link'; url: string; children: TextNode[] };
export type Inline = TextNode | LinkNode;
export type ListNode = { type: 'list'; format: 'ordered' | 'unordered'; children: (ListItem | ListNode)[] };
export type ListItem = { type: 'list-item'; children: Inline[] };
export type Block =
  | { type: 'paragraph' | 'quote'; children: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: Inline[] }
  | { type: 'code'; language?: string; children: TextNode[] }
  | {
      type: 'image';
      image: {
        url: string;
        alternativeText?: string | null;
        caption?: string | null;
        width?: number;
        height?: number;
        mime?: string;
        formats?: unknown;
      };
      children: TextNode[];
    }
  | ListNode;
export type AnyNode = Block | ListItem | Inline;
export type ImageNode = Extract<Block, { type: 'image' }>;

type Types = readonly AnyNode['type'][];
const INLINE: Types = ['text', 'link'];
const TEXT: Types = ['text'];

/** What may stand in a body, and in what stands there. The rest is left out, whoever has put it in. */
export const BLOCKS: Types = ['paragraph', 'heading', 'list', 'quote', 'code', 'image'];
export const INSIDE: Readonly<Record<AnyNode['type'], Types>> = {
  ...{ paragraph: INLINE, heading: INLINE, quote: INLINE, 'list-item': INLINE },
  ...{ list: ['list-item', 'list'], link: TEXT, code: TEXT, image: [], text: [] },
};

export const levelOf = (level: unknown) => ([1, 2, 3, 4, 5, 6] as const).find((known) => known === level) ?? 2;

/** Far deeper than any list that a person makes; what is below is left out, so that no body exhausts the stack. */
export const MAX_DEPTH = 24;

/** Some nodes at a depth. What a plugin or an older version left may lack what Strapi's editor always writes. */
export const nodesIn = (nodes: unknown, depth: number): AnyNode[] =>
  Array.isArray(nodes) && depth <= MAX_DEPTH ? nodes.filter((node) => typeof node === 'object' && node !== null) : [];

/**
 * The words of a node and all below it, without marks; blocks and list items are set apart by a space. Spaces that do not
 * break, as French has them before a colon, stay.
 */
export const plainText = (nodes: readonly AnyNode[]): string =>
  textIn(nodes, 0)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();

const textIn = (nodes: unknown, depth: number): string =>
  nodesIn(nodes, depth)
    .map((node) => textOf(node, depth))
    .join('');

const isInline = (node: AnyNode) => node.type === 'text' || node.type === 'link';

function textOf(node: AnyNode, depth: number): string {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  const inside = textIn(node.children, depth + 1);
  return isInline(node) ? inside : `${inside} `;
}
