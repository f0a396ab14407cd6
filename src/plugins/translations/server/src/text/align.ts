import { pairAlike } from './alike';
import { canBecome } from './body';
import { pairImages } from './images';
import type { Segment } from './segments';

export type Change = 'same' | 'moved' | 'changed' | 'added';

/** A segment of a text as it is now, and the one that it was before. */
export type Aligned = { segment: Segment; before: Segment | undefined; change: Change };

/** What happened to a text: its segments in their order, and those that are gone with the id of the one they stood after. */
export type Alignment = { aligned: Aligned[]; removed: { segment: Segment; after: string | null }[] };

/** What a segment says and how: equal for two that need the same translation. */
export const sayingOf = ({ kind, runs }: Segment): string => JSON.stringify([kind, runs]);

/** Indices of a longest rising sequence: what stayed in order when the rest moved. */
function inOrder(numbers: number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) kept.add(index);
  return kept;
}

/**
 * What became of each segment of a text in the language `locale`: by the image that it describes, by its id, which in the
 * body is what it says wherever it stands, and for the rest by likeness. A segment that only moved is `moved`.
 */
export function alignTexts(before: readonly Segment[], after: readonly Segment[], locale: string): Alignment {
  const all = new Map(before.map((segment) => [segment.id, segment]));
  const images = pairImages(after, before, ({ id }) => all.get(id));
  const described = new Set(images.values());
  const old = new Map(before.flatMap((segment) => (described.has(segment) ? [] : [[segment.id, segment] as const])));
  const now = new Set(after.flatMap((segment) => (images.has(segment) ? [] : [segment.id])));
  const leftBefore = before.filter((segment) => !described.has(segment) && !now.has(segment.id));
  const leftAfter = after.filter((segment) => !images.has(segment) && !old.has(segment.id));
  const alike = pairAlike(
    leftBefore.filter(({ field }) => field === 'body'),
    leftAfter.filter(({ field }) => field === 'body'),
    locale,
  );
  const was = (segment: Segment) => {
    const named = old.get(segment.id);
    if (images.has(segment)) return images.get(segment);
    return named && canBecome(named.kind, segment.kind) ? named : alike.get(segment);
  };
  const places = new Map(before.map((segment, place) => [segment, place]));
  const matched = after.filter((segment) => was(segment));
  const kept = inOrder(matched.map((segment) => places.get(was(segment) as Segment) as number));
  const stayed = new Set(matched.filter((_, index) => kept.has(index)));
  const aligned = after.map((segment): Aligned => {
    const its = was(segment);
    if (!its) return { segment, before: undefined, change: 'added' };
    if (sayingOf(its) !== sayingOf(segment)) return { segment, before: its, change: 'changed' };
    return { segment, before: its, change: stayed.has(segment) ? 'same' : 'moved' };
  });
  return { aligned, removed: removedFrom(before, aligned) };
}

function removedFrom(before: readonly Segment[], aligned: Aligned[]): Alignment['removed'] {
  const became = new Map(aligned.flatMap(({ segment, before: was }) => (was ? [[was, segment.id] as const] : [])));
  const removed: Alignment['removed'] = [];
  let after: string | null = null;
  for (const segment of before) {
    const id = became.get(segment);
    if (id === undefined) removed.push({ segment, after });
    else after = id;
  }
  return removed;
}

/** Whether a text needs no other translation than before: the same segments, in whatever order. */
export function saysTheSame(before: readonly Segment[], after: readonly Segment[]): boolean {
  const sayings = (segments: readonly Segment[]) => segments.map((one) => one.id + sayingOf(one)).sort();
  return before.length === after.length && `${sayings(before)}` === `${sayings(after)}`;
}
