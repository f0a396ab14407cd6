import { type Language, languageOf } from '../../../../../feed/text';
import { stemsOf, type Word, wordsOf } from '../../../../../search/words';
import type { Said } from './words';

/** An entry of the glossary in the direction of a translation. */
export type Term = { source: string; target: string; note: string | null };

/** Where something stands in a text, in UTF-16 units, the end exclusive. */
export type Span = { start: number; end: number };

/** A place of a term, with all that the glossary says of it: any of the targets will do. */
export type TermPlace = Span & { terms: Term[] };

/** What the stems leave apart: active and actif, women and woman. */
const SAME: Record<Language, [ending: RegExp, instead: string]> = { en: [/men$/, 'man'], fr: [/f$/, 'v'] };

function spansIn(words: readonly Word[], term: string, locale: string): Span[] {
  const form = (stem: string | undefined) => stem?.replace(...SAME[languageOf(locale)]);
  const wanted = stemsOf(term, locale).map(form);
  const stands = (place: number) => wanted.every((stem, offset) => form(words[place + offset]?.stem) === stem);
  return words.flatMap(({ start, end }, place) =>
    wanted.length && stands(place) ? [{ start, end: words[place + wanted.length - 1]?.end ?? end }] : [],
  );
}

const stands = (term: string, { text, locale }: Said): boolean =>
  spansIn(wordsOf(text, locale), term, locale).length > 0;

/** The terms of a glossary that a text uses. */
export function termsIn(glossary: readonly Term[], { text, locale }: Said): Term[] {
  const words = wordsOf(text, locale);
  return glossary.filter(({ source }) => spansIn(words, source, locale).length);
}

/** Where the terms of a glossary stand in a text, in its order; what stands in a longer one is not meant. */
export function termPlaces(glossary: readonly Term[], { text, locale }: Said): TermPlace[] {
  const words = wordsOf(text, locale);
  const places = new Map<string, TermPlace>();
  for (const term of glossary)
    for (const { start, end } of spansIn(words, term.source, locale)) {
      const terms = places.get(`${start} ${end}`)?.terms ?? [];
      places.set(`${start} ${end}`, { start, end, terms: [...terms, term] });
    }
  const all = [...places.values()];
  const isIn = (one: Span, other: Span) => one !== other && other.start <= one.start && one.end <= other.end;
  return all.filter((one) => !all.some((other) => isIn(one, other))).sort((a, b) => a.start - b.start);
}

/** What the glossary says of one term of a source, and whether its translation uses one of the targets. */
export type TermUse = { terms: Term[]; isUsed: boolean };

/** The terms of a source, each once, in the order of the text. */
export function termUses(glossary: readonly Term[], source: Said, target: Said): TermUse[] {
  const meant = new Map(termPlaces(glossary, source).map(({ terms }) => [terms[0], terms]));
  return [...meant.values()].map((terms) => ({ terms, isUsed: terms.some((term) => stands(term.target, target)) }));
}
