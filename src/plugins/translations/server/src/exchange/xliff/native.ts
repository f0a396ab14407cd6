import type { Mark } from '../../text/runs';
import type { Meaning } from '../codes';
import { escapeXml } from './xml';

/** The tags of HTML that say what a code means: what a translator's tool shows beside it. */
const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};
const MEANINGS = new Map<string, Mark>([
  ...(Object.entries(TAGS) as [Mark, string][]).map(([mark, tag]) => [tag, mark] as const),
  ['b', 'bold'],
  ['i', 'italic'],
  ['del', 'strikethrough'],
]);

export type Tags = { start: string; end: string };

export function tagsOf(meaning: Meaning): Tags {
  if (typeof meaning !== 'string') return { start: `<a href="${escapeXml(meaning.link)}">`, end: '</a>' };
  return { start: `<${TAGS[meaning]}>`, end: `</${TAGS[meaning]}>` };
}

const unescaped = (text: string) =>
  text
    .replace(/&#(\d{1,7});/g, (whole, code) => (Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: 'lt' | 'gt' | 'quot' | 'apos' | 'amp') => NAMED[name]);
const NAMED = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What a start tag means; undefined when it is none of those that `tagsOf` writes. */
export function meaningOf(tag: string): Meaning | undefined {
  const link = /^<a href="([^"<>]*)">$/.exec(tag.trim());
  if (link) return { link: unescaped(link[1] ?? '') };
  return MEANINGS.get(/^<([a-z]+)>$/.exec(tag.trim())?.[1] ?? '');
}
