import type { Term } from '../../../server/src/desk';
import { spansOf } from '../../../server/src/text/terms';

/** The glossary of a text and the language its terms are looked for in. */
export type Glossary = { terms: readonly Term[]; locale: string };

export type Part = { text: string; term?: Term };

/** A text cut where terms stand in it; of two that overlap the longer one counts. */
export function splitAtTerms(text: string, { terms, locale }: Glossary): Part[] {
  const found = terms.flatMap((term) => spansOf(term.source, text, locale).map((span) => ({ ...span, term })));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  let end = 0;
  for (const { start, end: stop, term } of found) {
    if (start < end) continue;
    if (start > end) parts.push({ text: text.slice(end, start) });
    parts.push({ text: text.slice(start, stop), term });
    end = stop;
  }
  if (end < text.length || !parts.length) parts.push({ text: text.slice(end) });
  return parts;
}
