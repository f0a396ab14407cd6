import { fold } from '../../../../../search/fold';

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter takes longer than using it. */
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** A text in pieces that together are the text: words, signs and spaces (Unicode, annex 29). */
export const piecesOf = (text: string, locale: string): string[] =>
  Array.from(segmenterOf(locale).segment(text), ({ segment }) => segment);

/** The words of a text, without case and accents. */
export const wordsOf = (text: string, locale: string): string[] =>
  Array.from(segmenterOf(locale).segment(text)).flatMap(({ segment, isWordLike }) =>
    isWordLike ? [fold(segment)] : [],
  );

export function countWords(text: string, locale: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterOf(locale).segment(text)) if (isWordLike) count += 1;
  return count;
}
