import type { SideBySide } from '../../../server/src/desk';
import { alignTexts } from '../../../server/src/text/align';
import type { Segment } from '../../../server/src/text/segments';

const segmentsIn = ({ segments }: SideBySide): Segment[] =>
  segments.map(({ id, field, kind, source: runs }) => ({ id, field, kind, runs }));

/**
 * What became of the segments of a source since it was read, by their ids: a segment of the body whose words have changed
 * has another one. Those that are gone are left out.
 */
export function successors(read: SideBySide, now: SideBySide): Map<string, string> {
  const { aligned } = alignTexts(segmentsIn(read), segmentsIn(now), read.source.locale);
  return new Map(aligned.flatMap(({ segment, before }) => (before ? [[before.id, segment.id] as const] : [])));
}
