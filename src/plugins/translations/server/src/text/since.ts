import { type Alignment, alignTexts } from './align';
import { type LocalisedFields, segmentsOf, withSegments } from './segments';
import type { Translation } from './states';

/**
 * What became of the source since the translation was confirmed. A segment that nobody has confirmed yet is compared with
 * the one that the draft was written beside.
 */
export function sinceWritten({ source, sourceLocale, baseline, madeFrom }: Translation): Alignment {
  const segments = segmentsOf(source);
  const since = (text: LocalisedFields) => alignTexts(segmentsOf(text), segments, sourceLocale);
  const confirmed = since(baseline ?? madeFrom ?? source);
  if (!baseline || !madeFrom || confirmed.aligned.every(({ before }) => before)) return confirmed;
  const written = since(madeFrom).aligned;
  const aligned = confirmed.aligned.map((one, place) => {
    const its = written[place];
    return !one.before && its?.change === 'changed' ? its : one;
  });
  return { ...confirmed, aligned };
}

/**
 * The source that a draft follows once some of it is written anew: its parts are those of the source as it is, and each
 * says what its translation was written beside, which for all but those `given` is what it was. Where nobody knows, it
 * counts as if it were the source as it is.
 * @param given the ids of the source's segments
 */
export function writtenBeside(translation: Translation, given: ReadonlySet<string>): LocalisedFields {
  const { source, sourceLocale, madeFrom } = translation;
  if (!madeFrom) return source;
  const { aligned } = alignTexts(segmentsOf(madeFrom), segmentsOf(source), sourceLocale);
  const texts = aligned.map(({ segment, before = segment }) => [
    segment.id,
    (given.has(segment.id) ? segment : before).runs,
  ]);
  return withSegments(source, Object.fromEntries(texts));
}
