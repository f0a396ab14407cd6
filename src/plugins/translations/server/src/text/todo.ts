import { type Aligned, sayingOf } from './align';
import type { Paired } from './languages';
import { pairedDraft, pairWithSource } from './pairing';
import { isBlank, type Run, tidy } from './runs';
import { type Segment, segmentsOf } from './segments';
import { sinceWritten } from './since';
import type { Translation } from './states';

type Targets = Paired['targets'];

const isSame = (one: readonly Run[] = [], other: readonly Run[] = []) =>
  JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** What readers read, by the ids of the segments that it was confirmed for. */
function textsRead({ published, baseline, publishedFrom, sourceLocale }: Translation): Targets | undefined {
  return published && baseline && pairWithSource(baseline, published, publishedFrom ?? baseline, sourceLocale).targets;
}

const placed = (segment: Segment) => `${segment.id} ${sayingOf(segment)}`;

/** Whether the draft was last saved beside a segment as it is now; undefined where nobody knows. */
function wasBeside({ madeFrom }: Translation): (segment: Segment) => boolean | undefined {
  const known = madeFrom && new Set(segmentsOf(madeFrom).map(placed));
  return (segment) => known?.has(placed(segment));
}

/**
 * The ids of the segments that wait for a translator. What says nothing does, unless it was confirmed so; and what has
 * changed in the source does until the draft, beside what the source says now, says something else than what readers read.
 * What nobody has confirmed yet, or nobody reads any more, waits until it is written beside what the source says now.
 * @param aligned what became of the source (since.ts)
 * @param targets the draft by the ids of the source's segments
 */
export function todoOf(translation: Translation, aligned: readonly Aligned[], targets: Targets): ReadonlySet<string> {
  const read = textsRead(translation);
  const isBeside = wasBeside(translation);
  const isTodo = ({ segment, before, change }: Aligned) => {
    const target = targets[segment.id];
    const isChanged = change === 'changed';
    if (!before || !read) return isBlank(target) || !(isBeside(segment) ?? !isChanged);
    const isAsRead = isSame(target, read[before.id]);
    if (!isChanged) return isBlank(target) && !isAsRead;
    return isBlank(target) || isAsRead || isBeside(segment) === false;
  };
  return new Set(aligned.filter(isTodo).map(({ segment }) => segment.id));
}

/** Whether nothing was said where it was confirmed: what is left empty on purpose stays so when its source changes. */
function wasConfirmedBlank(translation: Translation): (one: Aligned) => boolean {
  const read = textsRead(translation) ?? {};
  const confirmed = new Set(translation.baseline && segmentsOf(translation.baseline).map(({ id }) => id));
  return ({ before }) => Boolean(before && confirmed.has(before.id) && isBlank(read[before.id]));
}

/** The segments of the source that wait for a translator and have no translation, but for those that were confirmed so. */
export function gapsOf(translation: Translation): Segment[] {
  const { aligned } = sinceWritten(translation);
  const { targets } = pairedDraft(translation);
  const todo = todoOf(translation, aligned, targets);
  const wasBlank = wasConfirmedBlank(translation);
  return aligned
    .filter((one) => todo.has(one.segment.id) && isBlank(targets[one.segment.id]) && !wasBlank(one))
    .map(({ segment }) => segment);
}
