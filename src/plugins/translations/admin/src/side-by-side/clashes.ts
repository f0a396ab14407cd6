import type { Run, SegmentPair, SideBySide } from '../../../server/src/desk';
import { sameRuns } from '../editor/leaves';
import type { Draft } from './draft';

type Clash = { id: string; what: Pick<SegmentPair, 'field' | 'kind'>; mine: Run[]; theirs: Run[] };

/** Where both wrote, what only they wrote, and what of mine the source has no place for any more. */
export function clashesOf({ server, edits }: Draft, current: SideBySide) {
  const now = new Map(current.segments.map((pair) => [pair.id, pair]));
  const before = new Map(server.segments.map((pair) => [pair.id, pair]));
  const both: Clash[] = [];
  const lost: Clash[] = [];
  for (const [id, mine] of Object.entries(edits)) {
    const pair = now.get(id);
    const theirs = pair?.target ?? [];
    const what = pair ?? before.get(id);
    if (!what) continue;
    if (!pair) lost.push({ id, what, mine, theirs: [] });
    else if (!sameRuns(theirs, before.get(id)?.target ?? []) && !sameRuns(theirs, mine))
      both.push({ id, what, mine, theirs });
  }
  const theirs = current.segments.filter(
    ({ id, target }) => !(id in edits) && before.has(id) && !sameRuns(target ?? [], before.get(id)?.target ?? []),
  );
  return { both, lost, theirs };
}
