import { alignTexts, saysTheSame } from './align';
import { hasSameFiles } from './files';
import { pairWithSource } from './pairing';
import { textOf } from './runs';
import { type LocalisedFields, segmentsOf } from './segments';
import { countWords } from './words';

/** How far a translation is. */
export type State = 'missing' | 'draft' | 'outdated' | 'current';

/** What decides on a state: the source as readers know it, the translation's draft, and what was confirmed. */
export type Translation = {
  source: LocalisedFields;
  sourceLocale: string;
  /** The draft of the translation; undefined when there is none. */
  target: LocalisedFields | undefined;
  isPublished: boolean;
  /** The source as it was when the translation was confirmed; undefined when it never was. */
  baseline: LocalisedFields | undefined;
  /** The source as it was when the translation was last laid beside it. */
  madeFrom: LocalisedFields | undefined;
};

export function stateOf({ source, target, isPublished, baseline }: Translation): State {
  if (!target) return 'missing';
  if (!isPublished) return 'draft';
  const isSame = (was: LocalisedFields) =>
    saysTheSame(segmentsOf(was), segmentsOf(source)) && hasSameFiles(was, source);
  return baseline && isSame(baseline) ? 'current' : 'outdated';
}

/**
 * The words of the source still to be translated: those without a translation where none was ever confirmed, and else
 * those that have changed since, or were added and have no translation yet.
 */
export function wordsToDo({ source, sourceLocale, target, baseline, madeFrom }: Translation): number {
  const segments = segmentsOf(source);
  const { targets } = pairWithSource(source, target ?? {}, madeFrom ?? baseline ?? source, sourceLocale);
  const before = target && baseline && segmentsOf(baseline);
  const changes = before
    ? alignTexts(before, segments, sourceLocale).aligned
    : segments.map((segment) => ({ segment, change: 'added' as const }));
  return changes
    .filter(({ segment, change }) => change === 'changed' || (change === 'added' && !targets[segment.id]))
    .reduce((sum, { segment }) => sum + countWords(textOf(segment.runs), sourceLocale), 0);
}
