import type { Run, SegmentPair, SideBySide } from '../../../server/src/desk';
import { sameRuns } from '../editor/leaves';
import type { Draft } from './draft';
import { successors } from './successors';

/** `id` is the segment's in the text that I read. */
type Clash = { id: string; what: Pick<SegmentPair, 'field' | 'kind'>; mine: Run[]; theirs: Run[] };

/** Where both wrote, what only they wrote, and what of mine the source has no place for any more. */
export function clashesOf({ server, edits }: Draft, current: SideBySide) {
  const became = successors(server, current);
  const now = new Map(current.segments.map((pair) => [pair.id, pair]));
  const [both, lost, theirs]: [Clash[], Clash[], SegmentPair[]] = [[], [], []];
  for (const was of server.segments) {
    const { id } = was;
    const mine = edits[id];
    const is = now.get(became.get(id) ?? '');
    const other = is?.target ?? [];
    const isRewritten = is && !sameRuns(other, was.target ?? []);
    if (mine && !is) lost.push({ id, what: was, mine, theirs: [] });
    else if (mine && isRewritten && !sameRuns(other, mine)) both.push({ id, what: is, mine, theirs: other });
    else if (!mine && isRewritten) theirs.push(is);
  }
  return { both, lost, theirs };
}
