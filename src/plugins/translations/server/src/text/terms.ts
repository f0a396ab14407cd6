import { stemsOf, type Word, wordsOf } from '../../../../../search/words';

/** An entry of the glossary in the direction of a translation. */
export type Term = { source: string; target: string; note: string | null };

/** Where something stands in a text, in UTF-16 units, the end exclusive. */
export type Span = { start: number; end: number };

function spansIn(words: readonly Word[], term: string, locale: string): Span[] {
  const wanted = stemsOf(term, locale);
  const stands = (place: number) => wanted.every((stem, offset) => words[place + offset]?.stem === stem);
  return words.flatMap(({ start, end }, place) =>
    wanted.length && stands(place) ? [{ start, end: words[place + wanted.length - 1]?.end ?? end }] : [],
  );
}

/** Where a term stands in a text, in whichever of its forms. */
export const spansOf = (term: string, text: string, locale: string): Span[] =>
  spansIn(wordsOf(text, locale), term, locale);

/** The terms of a glossary that a text uses. */
export function termsIn(glossary: readonly Term[], text: string, locale: string): Term[] {
  const words = wordsOf(text, locale);
  return glossary.filter(({ source }) => spansIn(words, source, locale).length);
}

/** The terms of a source that its translation does not use. */
export const termsMissing = (
  glossary: readonly Term[],
  source: { text: string; locale: string },
  target: { text: string; locale: string },
): Term[] =>
  termsIn(glossary, source.text, source.locale).filter(
    (term) => !spansOf(term.target, target.text, target.locale).length,
  );
