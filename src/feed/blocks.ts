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
      image: { url: string; alternativeText?: string | null; width?: number; height?: number };
      children: TextNode[];
    }
  | ListNode;
export type AnyNode = Block | ListItem | Inline;

/** The words of a node and all below it, without marks; blocks and list items are set apart by a space. */
export function plainText(nodes: readonly AnyNode[]): string {
  return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

const isInline = (node: AnyNode) => node.type === 'text' || node.type === 'link';

function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.text ?? '';
  // What a plugin or an older version left in the database may lack what Strapi's editor always writes.
  const inside = Array.isArray(node.children) ? node.children.map(textOf).join('') : '';
  return isInline(node) ? inside : `${inside} `;
}
