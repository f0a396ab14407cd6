import { saysTheSame } from './align';
import { hasSameFiles } from './files';
import { pairedDraft } from './pairing';
import { textOf } from './runs';
import { type LocalisedFields, segmentsOf } from './segments';
import { sinceWritten } from './since';
import { todoOf } from './todo';
import { countWords } from './words';

/** How far a translation is. */
export type State = 'missing' | 'draft' | 'outdated' | 'current';

/** What decides on a state: the source as readers know it, the translation's draft, and what was confirmed. */
export type Translation = {
  source: LocalisedFields;
  sourceLocale: string;
  /** The draft of the translation; undefined when there is none. */
  target: LocalisedFields | undefined;
  /** What readers read of it; undefined when nothing is published. */
  published: LocalisedFields | undefined;
  /** The source as it was when the translation was confirmed; undefined when it never was. */
  baseline: LocalisedFields | undefined;
  /**
   * The source that the draft follows part by part, each as it was when its translation was written (since.ts), and the one
   * that the published text follows; undefined for the baseline.
   */
  madeFrom: LocalisedFields | undefined;
  publishedFrom?: LocalisedFields;
};

export function stateOf({ source, target, published, baseline }: Translation): State {
  if (!target) return 'missing';
  if (!published) return 'draft';
  const isSame = (was: LocalisedFields) =>
    saysTheSame(segmentsOf(was), segmentsOf(source)) && hasSameFiles(was, source);
  return baseline && isSame(baseline) ? 'current' : 'outdated';
}

/** The words of the source in segments that wait for a translator. */
export function wordsToDo(translation: Translation): number {
  const { source, sourceLocale } = translation;
  const { targets } = pairedDraft(translation);
  const todo = todoOf(translation, sinceWritten(translation).aligned, targets);
  return segmentsOf(source)
    .filter(({ id }) => todo.has(id))
    .reduce((sum, { runs }) => sum + countWords(textOf(runs), sourceLocale), 0);
}
