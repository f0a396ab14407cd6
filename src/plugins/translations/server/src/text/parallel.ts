import { canBecome } from './body';
import { isBlank, textOf } from './runs';
import type { Slot } from './segments';

/** Whether two bodies have the same kinds of parts in the same order. */
export const isSameShape = (one: readonly Slot[], other: readonly Slot[]) =>
  one.length === other.length && one.every(({ kind }, index) => kind === other[index]?.kind);

/** A part without its like costs this much; two of different kinds, or lengths, cost up to one and a half. */
const ALONE = 0.7;

/** So many ways are looked at; in longer bodies those alone that keep near to the straight one. */
const MOST_COSTS = 4_000_000;

/** What tells one part from another without their words; no length where nothing is translated yet. */
type Measure = { kind: Slot['kind']; length: number | undefined };

/** Lengths tell less the shorter they are. */
const measureOf = ({ kind, runs }: Slot): Measure => ({
  kind,
  length: isBlank(runs) ? undefined : Math.log(textOf(runs).length + 12),
});

const FAR = Number.POSITIVE_INFINITY;
const { abs, max, min, round } = Math;

function unlikeness(one: Measure, other: Measure): number {
  if (!canBecome(one.kind, other.kind)) return FAR;
  const ofKind = one.kind === other.kind ? 0 : 0.6;
  if (one.length === undefined || other.length === undefined) return ofKind + 0.2;
  return ofKind + min(1, abs(one.length - other.length));
}

/** What it costs to come from the beginning of two bodies to a place in each, for places in a band about the straight way. */
function costsOf(ours: readonly Measure[], theirs: readonly Measure[]) {
  const [rows, columns] = [ours.length, theirs.length];
  const half = Math.ceil(MOST_COSTS / (rows + 1) / 2);
  const width = min(columns, 2 * half) + 1;
  const costs = new Float64Array((rows + 1) * width).fill(FAR);
  const middles = Array.from({ length: rows + 1 }, (_, i) => round((i * columns) / rows));
  const first = (i: number) => max(0, (middles[i] as number) - half);
  const last = (i: number) => min(columns, (middles[i] as number) + half);
  const cost = (i: number, j: number) =>
    j < first(i) || j > last(i) ? FAR : (costs[i * width + j - first(i)] as number);
  const paired = (i: number, j: number) =>
    cost(i - 1, j - 1) + unlikeness(ours[i - 1] as Measure, theirs[j - 1] as Measure);
  for (let i = 0; i <= rows; i += 1) {
    for (let j = first(i); j <= last(i); j += 1) {
      const alone = i && j ? min(cost(i - 1, j), cost(i, j - 1)) + ALONE : (i + j) * ALONE;
      costs[i * width + j - first(i)] = i && j ? min(paired(i, j), alone) : alone;
    }
  }
  return { cost, paired };
}

/** The cheapest way through two bodies side by side (Needleman and Wunsch): pairs of places. */
export function inParallel(one: readonly Slot[], other: readonly Slot[]): [number, number][] {
  if (isSameShape(one, other)) return one.map((_, place) => [place, place]);
  if (!one.length || !other.length) return [];
  const { cost, paired } = costsOf(one.map(measureOf), other.map(measureOf));
  const pairs: [number, number][] = [];
  let [i, j] = [one.length, other.length];
  while (i && j) {
    if (cost(i, j) === paired(i, j)) pairs.push([--i, --j]);
    else if (cost(i, j) === cost(i - 1, j) + ALONE) i -= 1;
    else j -= 1;
  }
  return pairs;
}
