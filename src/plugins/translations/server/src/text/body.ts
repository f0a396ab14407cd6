import type { Block, ListItem, ListNode } from '../../../../../feed/blocks';
import { childrenOf, plain, type Run, runsOf, textOf } from './runs';

export type BodyKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code' | 'image-alt';

/** Kinds that take no marks or no links: what they say can only be said by their like. */
const PLAINER = ['code', 'image-alt'];

/** Whether a text of one kind can be one of another. */
export const canBecome = (one: string, other: string): boolean =>
  one === other || !(PLAINER.includes(one) || PLAINER.includes(other));

/** A part of a body that holds text of its own, at the place where a reader meets it. */
export type Part = { kind: BodyKind; runs: Run[]; image?: Image; list?: ListFormat };

/** How the list is numbered that an item stands in. */
export type ListFormat = ListNode['format'];

/** The name is that of its file, where Strapi's editor put it there. */
export type Image = Extract<Block, { type: 'image' }>['image'] & { name?: string };

type Node = Block | ListItem;

/** A node with the texts that `change` gives for what it says; lists keep their shape, unknown blocks all they have. */
function mapNode(node: Node, change: (part: Part) => Run[], list?: ListFormat): Node {
  switch (node.type) {
    case 'list':
      return {
        ...node,
        children: (node.children ?? []).map((child) => mapNode(child, change, node.format)) as ListNode['children'],
      };
    case 'image': {
      const alt = textOf(change({ kind: 'image-alt', runs: plain(node.image?.alternativeText), image: node.image }));
      return alt === (node.image?.alternativeText ?? '')
        ? node
        : { ...node, image: { ...node.image, alternativeText: alt } };
    }
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'code':
    case 'list-item': {
      const runs = change({ kind: node.type, runs: runsOf(node.children), ...(list && { list }) });
      return { ...node, children: childrenOf(runs, node.children) } as Node;
    }
    default:
      return node;
  }
}

/** A body of the same structure whose texts are what `change` makes of each, asked in the order of reading. */
export const mapBody = (body: readonly Block[] | null | undefined, change: (part: Part) => Run[]): Block[] =>
  (Array.isArray(body) ? body : []).map((node) => mapNode(node, change) as Block);

/** What a body says, part by part, in the order of reading. */
export function partsOf(body: readonly Block[] | null | undefined): Part[] {
  const parts: Part[] = [];
  mapBody(body, (part) => {
    parts.push(part);
    return part.runs;
  });
  return parts;
}
