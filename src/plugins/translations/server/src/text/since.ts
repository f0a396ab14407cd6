import { type Alignment, alignTexts } from './align';
import { type LocalisedFields, segmentsOf } from './segments';
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
