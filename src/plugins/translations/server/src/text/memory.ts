import { alignLanguages } from './languages';
import { pairWithSource } from './pairing';
import { isSameShape } from './parallel';
import { isBlank, type Run, textOf } from './runs';
import { type LocalisedFields, nameOf, type Segment, segmentsOf, slotsOf } from './segments';
import { wordsOf } from './words';

/** A segment and its translation, as they were confirmed. */
export type Pair = { source: Run[]; target: Run[] };

/** What a segment is looked up by: its text alone. */
export const keyOf = (runs: readonly Run[]): string => nameOf(textOf(runs));

/** Segments longer than this are no sentences that anybody would use again. */
const MOST_WORDS = 400;

/**
 * The pairs that a confirmed translation teaches: of its body only where it has the structure of the source that it follows.
 * @param follows that source, where it is another one than the one that was confirmed, and its language
 */
export function pairsOf(
  source: LocalisedFields,
  target: LocalisedFields,
  follows?: { text: LocalisedFields; locale: string },
): Pair[] {
  const { targets } = follows
    ? pairWithSource(source, target, follows.text, follows.locale)
    : alignLanguages(source, target);
  const isParallel = isSameShape(slotsOf((follows?.text ?? source).body), slotsOf(target.body));
  const teaches = ({ field, kind }: Segment) => kind !== 'code' && (field !== 'body' || isParallel);
  return segmentsOf(source)
    .filter(teaches)
    .flatMap(({ id, runs }) => (isBlank(targets[id]) ? [] : [{ source: runs, target: targets[id] as Run[] }]));
}

/** Two texts this much alike or more are offered to translators (likeness.ts). */
export const LEAST_LIKENESS = 75;

/** How many words texts may have that are at least that much alike to one with `count` words. */
export const lengthsAlike = (count: number): [least: number, most: number] => [
  Math.ceil((count * LEAST_LIKENESS) / 100),
  Math.floor((count * 100) / LEAST_LIKENESS),
];

/**
 * The words by which a text is found: two texts that share three words in four share at least one of the first fourth
 * and one of their words in any fixed order (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006). In this order
 * long words come first, because few texts have them.
 */
export function tellingWords(text: string, locale: string): { words: string[]; count: number } {
  const all = wordsOf(text, locale).slice(0, MOST_WORDS);
  const inOrder = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const first = all.length - Math.ceil((all.length * LEAST_LIKENESS) / 100) + 1;
  return { words: [...new Set(inOrder.slice(0, first))], count: all.length };
}
