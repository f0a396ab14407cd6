import type { Where } from './tiers';

/** Stems are letters and digits only, so that none begins with the mark of a field. */
const TITLE = 't:';
const EXCERPT = 'e:';

/** What stands before the stems of a sequence, wherever one place that is asked for may be. */
const MARKS: Record<Where, string[]> = { text: [''], head: [TITLE, EXCERPT], title: [TITLE] };

/** A sequence as it stands among marked stems, once for each field in which it may stand. */
export const sequencesIn = (sequence: string[], where: Where): string[][] =>
  MARKS[where].map((mark) => sequence.map((stem) => mark + stem));

/**
 * The stems of a text in their order: those of the title and of the excerpt a second time, marked, which tells the fields
 * apart and keeps a phrase inside of one.
 */
const markedStems = ([title, excerpt, body]: Fields): string[] =>
  [title, title.map((stem) => TITLE + stem), excerpt, excerpt.map((stem) => EXCERPT + stem), body].flat();

type Fields = [title: string[], excerpt: string[], body: string[]];

/** Bytes of words, with a space for each; PostgreSQL refuses a tsvector with more than 1,048,575 of them. */
const LARGEST = 1_000_000;

/**
 * A text as PostgreSQL searches it: its stems, parted by spaces, and a tsvector of its words, without their places, of which
 * it would hold 256 of each and none after 16,383. A text with too many different words has none.
 */
export function searchable(fields: Fields): { stems: string; words: string | null } {
  const stems = markedStems(fields);
  const words = [...new Set(stems)];
  const isLarge = Buffer.byteLength(words.join(' ')) > LARGEST;
  return { stems: stems.join(' '), words: isLarge ? null : words.map((word) => `'${word}'`).join(' ') };
}
