import type { Term } from '../../../server/src/desk';
import { termPlaces } from '../../../server/src/text/terms';

/** The glossary of a text and the language its terms are looked for in. */
export type Glossary = { terms: readonly Term[]; locale: string };

export type Part = { text: string; terms?: readonly Term[] };

/** A text cut where terms stand in it. */
export function splitAtTerms(text: string, { terms: glossary, locale }: Glossary): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { start, end: stop, terms } of termPlaces(glossary, { text, locale })) {
    if (start < end) continue;
    if (start > end) parts.push({ text: text.slice(end, start) });
    parts.push({ text: text.slice(start, stop), terms });
    end = stop;
  }
  if (end < text.length || !parts.length) parts.push({ text: text.slice(end) });
  return parts;
}
