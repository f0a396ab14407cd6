import type { Inline, LinkNode, TextNode } from '../../../../../feed/blocks';
import type { Text } from '../../../../../feed/text';

export const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
export type Mark = (typeof MARKS)[number];

/** What people call the marks. */
export const MARK_NAMES: Record<Mark, Text> = {
  bold: { en: 'bold', fr: 'gras' },
  italic: { en: 'italic', fr: 'italique' },
  underline: { en: 'underlined', fr: 'souligné' },
  strikethrough: { en: 'struck through', fr: 'barré' },
  code: { en: 'code', fr: 'code' },
};

/** Text that looks one way: its marks in the order of MARKS, and the address of the link it stands in. */
export type Run = { text: string; marks: Mark[]; link?: string };

const looksLike = (one: Run, other: Run) => `${one.marks}` === `${other.marks}` && one.link === other.link;

/** Runs without empty ones, and neighbours that look alike as one. */
export function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const last = tidied.at(-1);
    if (!run.text) continue;
    if (last && looksLike(last, run)) tidied[tidied.length - 1] = { ...last, text: last.text + run.text };
    else tidied.push(run);
  }
  return tidied;
}

export const plain = (text: string | null | undefined): Run[] => (text ? [{ text, marks: [] }] : []);

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export const isBlank = (runs: readonly Run[] | undefined): boolean => !textOf(runs ?? []).trim();

const marksOf = (node: TextNode): Mark[] => MARKS.filter((mark) => node[mark]);

const isText = (node: Inline): node is TextNode => node.type === 'text' && typeof node.text === 'string';

/** The runs of a block's children. What a plugin left there without text says nothing. */
export function runsOf(children: readonly Inline[] | undefined): Run[] {
  const nodes = Array.isArray(children) ? (children as readonly Inline[]) : [];
  const runs = nodes.flatMap((node): Run[] => {
    if (isText(node)) return [{ text: node.text, marks: marksOf(node) }];
    return node.type === 'link' ? runsOf(node.children).map((run) => ({ ...run, link: node.url ?? '' })) : [];
  });
  return tidy(runs);
}

const textNode = ({ text, marks }: Run): TextNode => ({
  type: 'text',
  text,
  ...Object.fromEntries(marks.map((mark) => [mark, true])),
});

/**
 * The children of a block that say these runs. A link to the same address as one in `like` has what else that one says,
 * such as its `rel`. Strapi's editor wants a block to have a text, an empty one at least.
 */
export function childrenOf(runs: readonly Run[], like: readonly Inline[] = []): Inline[] {
  const links = new Map(like.flatMap((node) => (node.type === 'link' ? [[node.url, node] as const] : [])));
  const children: Inline[] = [];
  for (const run of tidy(runs)) {
    const last = children.at(-1);
    if (run.link === undefined) children.push(textNode(run));
    else if (last?.type === 'link' && last.url === run.link) last.children.push(textNode(run));
    else children.push({ ...links.get(run.link), type: 'link', url: run.link, children: [textNode(run)] } as LinkNode);
  }
  return children.length ? children : [textNode({ text: '', marks: [] })];
}
