import { diffArrays } from 'diff';
import type { Text } from '../../../../../feed/text';
import { linesOf } from '../text/lines';
import { isBlank, type Run, textOf } from '../text/runs';
import { type Field, isOneLine, type Segment } from '../text/segments';
import { codeFault } from './code-fault';
import { runsOfCoded } from './codes';
import { type DeliveredDocument, type DeliveredUnit, isBroken } from './delivered';
import type { UnitState } from './exchanged';
import { fingerprintOf } from './fingerprint';
import type { Acceptable, Outcome } from './outcome';
import * as say from './outcome';
import { sayable } from './xliff/xml';

/** One segment as it is now, beside its translation. */
export type PresentSegment = {
  id: string;
  field: Field;
  kind: Segment['kind'];
  source: Run[];
  target: Run[] | null;
  limit: number | null;
};

/** What the file says of the source as it is now; a state that it said beside another source is none,
 * whether the text is taken all the same or not. */
type Taken = { id: string; source: Run[]; runs: Run[]; state?: UnitState; machine?: true };

export type Verdict = {
  unit: DeliveredUnit;
  outcome: Outcome;
  text?: Text;
  /** The segment it is for and what it says, when it may go in or is there already. */
  taken?: Taken;
};

const equal = (one: readonly Run[], other: readonly Run[]) => fingerprintOf(one) === fingerprintOf(other);

/** Changes after which nobody can say what stands in whose place, and a comparison would take long. */
const MOST_CHANGES = 1000;

/** Ids of the file that the source has no more, each with the one that stands in its place now. */
function successors(unitIds: readonly string[], segmentIds: readonly string[]): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  let gone: string[] = [];
  const pieces = diffArrays([...unitIds], [...segmentIds], { maxEditLength: MOST_CHANGES }) ?? [];
  for (const { removed, added, value } of pieces) {
    if (added && value.length === gone.length)
      for (const [index, id] of gone.entries()) moved.set(id, value[index] ?? id);
    gone = removed ? value : [];
  }
  return moved;
}

/** Whether the source is what it was when the unit left; a file that lost its fingerprints still has the source itself. */
function sourceMoved({ fingerprints, source }: DeliveredUnit, segment: PresentSegment): boolean {
  if (fingerprints.source) return fingerprints.source !== fingerprintOf(segment.source);
  return !isBroken(source) && !isBlank(runsOfCoded(source)) && !equal(runsOfCoded(source), segment.source);
}

const targetMoved = ({ fingerprints }: DeliveredUnit, { target }: PresentSegment): boolean =>
  fingerprints.target !== undefined && fingerprints.target !== fingerprintOf(target ?? []);

/** What tools put into a text that is to be one line when they lay out a file for people. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.map((run) => ({ ...run, text: linesOf(run.text).filter(Boolean).join(' ') }));

type Judged = Omit<Verdict, 'unit'>;

function judgeText(unit: DeliveredUnit, segment: PresentSegment, accept: readonly Acceptable[], gone: boolean): Judged {
  if (!unit.target) return { outcome: 'untranslated' };
  if (isBroken(unit.target)) return { outcome: 'broken-codes', text: unit.target.broken };
  const said = sayable(runsOfCoded(unit.target));
  if (isBlank(said)) return { outcome: 'untranslated' };
  const isThere = segment.target && equal(said, segment.target);
  const runs = isThere || !isOneLine(segment.field) ? said : joined(said);
  const isStale = gone || sourceMoved(unit, segment);
  const { state, machine } = unit;
  const taken = { id: segment.id, source: segment.source, runs, state: isStale ? undefined : state, machine };
  if (segment.target && equal(runs, segment.target)) return { outcome: 'unchanged', taken };
  // A tool has filled it with the source and nobody has been there yet.
  if (unit.state === 'initial' && !segment.target && equal(runs, segment.source)) return { outcome: 'untranslated' };
  if (isStale && !accept.includes('source-moved')) return { outcome: 'source-moved', text: say.SOURCE_MOVED };
  if (targetMoved(unit, segment) && !accept.includes('target-moved'))
    return { outcome: 'target-moved', text: say.TARGET_MOVED };
  const fault = codeFault(unit.target, segment);
  if (fault) return { outcome: 'broken-codes', text: fault };
  const { length } = textOf(runs);
  if (segment.limit !== null && length > segment.limit)
    return { outcome: 'too-long', text: say.tooLong(length, segment.limit) };
  return { outcome: 'applied', taken };
}

/**
 * What becomes of each unit that a file has for a document.
 * @param documentId the document's, as the file names it
 * @param segments the document as it is now
 * @param accept what is taken all the same
 */
export function judge(
  { units }: DeliveredDocument,
  documentId: string,
  segments: readonly PresentSegment[],
  accept: readonly Acceptable[],
): Verdict[] {
  const present = new Map(segments.map((segment) => [segment.id, segment]));
  const moved = successors(
    units.map(({ id }) => id),
    segments.map(({ id }) => id),
  );
  return units.map((unit): Verdict => {
    if (unit.documentId !== undefined && unit.documentId !== documentId)
      return { unit, outcome: 'unknown-unit', text: say.OTHER_DOCUMENT };
    if (unit.repeated) return { unit, outcome: 'duplicate', text: say.DUPLICATE };
    const segment = present.get(unit.id);
    const successor = segment ?? present.get(moved.get(unit.id) ?? '');
    if (!successor) return { unit, outcome: 'unknown-unit', text: say.UNKNOWN_UNIT };
    return { unit, ...judgeText(unit, successor, accept, !segment) };
  });
}
