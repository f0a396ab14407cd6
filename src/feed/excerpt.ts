import { type AnyNode, type Block, type ListNode, nodesIn, plainText } from './blocks';
import { wholeCharacters } from './characters';

/** Characters of an excerpt made from a body, the ellipsis included. */
const LENGTH = 300;

/** Where an editor, or the old site, cut a text. */
export const isCut = (excerpt: string): boolean => /(…|\.\.\.)\s*$/.test(excerpt);

/** `text` as it is when short, else cut at a word, with an ellipsis: without dangling punctuation, or apart from a sentence. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const atWord = head.slice(0, Math.max(head.lastIndexOf(' '), 0)) || wholeCharacters(head.slice(0, -1));
  const words = atWord.replace(/[\s,;:–—-]+$/u, '');
  if (!/[.!?»”"]$/.test(words)) return `${words}…`;
  return words.length + 2 <= length ? `${words}\u00a0…` : cutAtWord(text, length - 1);
}

/** Items are no sentences that could follow each other. */
const itemsOf = ({ children }: ListNode): string =>
  nodesIn(children, 1)
    .map((item) => plainText([item]))
    .filter(Boolean)
    .join(' · ');

const isSentences = ({ type }: AnyNode) => type === 'paragraph' || type === 'quote';

/** What of a body reads as one text: paragraphs and quotes without the headings between them, or else its lists. */
export function runningText(body: readonly Block[] | null | undefined): string {
  const nodes = nodesIn(body, 0);
  const lists = nodes.filter((node) => node.type === 'list').map(itemsOf);
  return plainText(nodes.filter(isSentences)) || lists.filter(Boolean).join(' · ');
}

/** What a list shows of a document: the editor's own words, else the beginning of the body. */
export function excerptOf(excerpt: string | null | undefined, body: readonly Block[] | null | undefined): string {
  return excerpt?.trim() || cutAtWord(runningText(body), LENGTH);
}
