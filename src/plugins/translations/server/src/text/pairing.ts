import { alignTexts } from './align';
import { isBlank, plain, type Run, textOf } from './runs';
import { FIELDS, type LocalisedFields, plainText, type Segment, type Slot, segmentsOf, slotsOf } from './segments';

/** Text of a translation that no segment of the source accounts for, and the source's segment that it stands after. */
export type Extra = { after: string | null; kind: Segment['kind']; runs: Run[] };

/** A translation by the ids of its source's segments. */
export type Paired = { targets: Record<string, Run[]>; extra: Extra[] };

const isSameShape = (one: readonly Slot[], other: readonly Slot[]) =>
  one.length === other.length && one.every(({ kind }, index) => kind === other[index]?.kind);

/** A part without its like costs this much; two of different kinds, or lengths, cost up to one and a half. */
const ALONE = 0.7;

/** Lengths tell less the shorter they are, and nothing where nothing is translated yet. */
function unlikeness(one: Slot, other: Slot): number {
  const ofKind = one.kind === other.kind ? 0 : 0.6;
  if (isBlank(one.runs) || isBlank(other.runs)) return ofKind + 0.2;
  const [a, b] = [textOf(one.runs).length + 12, textOf(other.runs).length + 12];
  return ofKind + Math.min(1, Math.abs(Math.log(a / b)));
}

/** The cheapest way through two bodies side by side (Needleman and Wunsch): pairs of places. */
function inParallel(one: readonly Slot[], other: readonly Slot[]): [number, number][] {
  if (isSameShape(one, other)) return one.map((_, place) => [place, place]);
  const width = other.length + 1;
  const costs = new Float64Array((one.length + 1) * width);
  const cost = (i: number, j: number) => costs[i * width + j] as number;
  const paired = (i: number, j: number) => cost(i - 1, j - 1) + unlikeness(one[i - 1] as Slot, other[j - 1] as Slot);
  for (let i = 0; i <= one.length; i += 1) {
    for (let j = 0; j <= other.length; j += 1) {
      const alone = i && j ? Math.min(cost(i - 1, j), cost(i, j - 1)) + ALONE : (i + j) * ALONE;
      costs[i * width + j] = i && j ? Math.min(paired(i, j), alone) : alone;
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [one.length, other.length];
  while (i && j) {
    if (cost(i, j) === paired(i, j)) pairs.push([--i, --j]);
    else if (cost(i, j) === cost(i - 1, j) + ALONE) i -= 1;
    else j -= 1;
  }
  return pairs;
}

/** A translation by the ids of the text it was made from, by the order, kinds and lengths of their parts. */
export function alignLanguages(source: LocalisedFields, target: LocalisedFields): Paired {
  const targets: Paired['targets'] = {};
  for (const field of FIELDS) {
    const runs = field === 'body' ? [] : plain(plainText(target, field));
    if (!isBlank(runs)) targets[field] = runs;
  }
  const [ours, theirs] = [slotsOf(source.body), slotsOf(target.body)];
  const counterparts = new Map(inParallel(ours, theirs).map(([i, j]) => [j, ours[i]?.id]));
  const extra: Extra[] = [];
  let after: string | null = null;
  for (const [place, { kind, runs }] of theirs.entries()) {
    const id = counterparts.get(place);
    if (id && !isBlank(runs)) targets[id] = runs;
    else if (!isBlank(runs)) extra.push({ after, kind, runs });
    if (id) after = id;
  }
  return { targets, extra };
}

/**
 * A translation beside its source as it is now. `madeFrom` is the source as it was when the translation was last laid
 * beside it: what became of that is a matter of texts in the language `locale`, how the translation follows it one of
 * structure. Nothing of the translation is lost: what has no place is extra.
 */
export function pairWithSource(
  source: LocalisedFields,
  target: LocalisedFields,
  madeFrom: LocalisedFields,
  locale: string,
): Paired {
  const made = alignLanguages(madeFrom, target);
  const { aligned, removed } = alignTexts(segmentsOf(madeFrom), segmentsOf(source), locale);
  const became = new Map(aligned.flatMap(({ segment, before }) => (before ? [[before.id, segment.id] as const] : [])));
  const targets: Paired['targets'] = {};
  for (const [id, now] of became) if (made.targets[id]) targets[now] = made.targets[id];
  const extra = made.extra.map(({ after, ...rest }): Extra => ({ ...rest, after: placeOf(after, madeFrom, became) }));
  for (const { segment, after } of removed) {
    const runs = segment.field === 'body' && made.targets[segment.id];
    if (runs)
      extra.push({ after: after === null || !after.startsWith('body') ? null : after, kind: segment.kind, runs });
  }
  return { targets, extra };
}

/** Where a segment went, or else the nearest one before it that is still there. */
function placeOf(id: string | null, madeFrom: LocalisedFields, became: ReadonlyMap<string, string>): string | null {
  const ids = slotsOf(madeFrom.body).flatMap((slot) => slot.id ?? []);
  const before = id === null ? [] : ids.slice(0, ids.indexOf(id) + 1).reverse();
  const still = before.find((one) => became.has(one));
  return (still && became.get(still)) ?? null;
}
