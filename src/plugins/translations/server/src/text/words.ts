import { fold } from '../../../../../search/fold';

/** A text in its language. */
export type Said = { text: string; locale: string };

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter takes longer than using it. */
function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** Some hundred characters and the rest of their last word, with the spaces behind it: narrow ones may stand in a word. */
const STRETCHES = /[\s\S]{1,500}[^ \n]{0,500}[ \n]{0,500}/gu;

type Piece = Pick<Intl.SegmentData, 'segment' | 'isWordLike'>;

/**
 * Stretch by stretch: for a text as a whole Node 20 takes the square of its length. Nothing is kept but what is wanted,
 * because each piece that a segmenter gives has a copy of all its stretch.
 */
const segmented = (text: string, locale: string): Piece[] =>
  (text.match(STRETCHES) ?? []).flatMap((stretch) =>
    Array.from(segmenterOf(locale).segment(stretch), ({ segment, isWordLike }) => ({ segment, isWordLike })),
  );

/** A text in pieces that together are the text: words, signs and spaces (Unicode, annex 29). */
export const piecesOf = (text: string, locale: string): string[] =>
  segmented(text, locale).map(({ segment }) => segment);

/** The words of a text, without case and accents. */
export const wordsOf = (text: string, locale: string): string[] =>
  segmented(text, locale).flatMap(({ segment, isWordLike }) => (isWordLike ? [fold(segment)] : []));

export const countWords = (text: string, locale: string): number =>
  segmented(text, locale).filter(({ isWordLike }) => isWordLike).length;
