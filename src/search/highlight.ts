import { escapeHtml } from '../feed/html';
import type { Wanted } from './wanted';
import { type Word, wordsOf } from './words';

/** Characters of a passage around a match. */
const AROUND = 120;

/** The words of a text that belong to a sequence that is wanted. */
function found(words: Word[], wanted: Wanted): Word[] {
  const hits = new Set<Word>();
  for (const sequence of wanted) {
    for (let start = 0; start + sequence.length <= words.length; start += 1) {
      if (sequence.every((stem, index) => words[start + index]?.stem === stem))
        for (const word of words.slice(start, start + sequence.length)) hits.add(word);
    }
  }
  return words.filter((word) => hits.has(word));
}

function marked(text: string, hits: Word[], from: number, to: number): string {
  let html = '';
  let at = from;
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to));
}

/** Where a passage around a place may begin and end: between words, or between characters of what has no spaces. */
function passage(text: string, { start, end }: Word): [number, number] {
  const [from, to] = [start - AROUND, end + AROUND];
  const before = text.indexOf(' ', from) + 1;
  const after = text.lastIndexOf(' ', to);
  return [
    from <= 0 ? 0 : before && before <= start ? before : start,
    to >= text.length ? text.length : after >= end ? after : end,
  ];
}

/**
 * The excerpt with the words that were searched marked, or, where it has none, the passage of the body around the first
 * of them, or the plain excerpt, when only the title has them.
 * @returns safe HTML: text and `<mark>` only
 */
export function highlight(excerpt: string, body: string, wanted: Wanted, locale: string): string {
  const inExcerpt = found(wordsOf(excerpt, locale), wanted);
  if (inExcerpt.length) return marked(excerpt, inExcerpt, 0, excerpt.length);
  const inBody = found(wordsOf(body, locale), wanted);
  const [first] = inBody;
  if (!first) return escapeHtml(excerpt);
  const [from, to] = passage(body, first);
  return `${from ? '…' : ''}${marked(body, inBody, from, to)}${to < body.length ? '…' : ''}`;
}
