import { alignTexts } from './align';
import { canBecome, type Image, type ListFormat } from './body';
import { pairImages } from './images';
import { isBlank, type Run, textOf } from './runs';
import {
  FIELDS,
  type Field,
  type LocalisedFields,
  type PlainField,
  type Segment,
  type Slot,
  segmentsOf,
  slotsOf,
} from './segments';
import type { Translation } from './states';

/** What a translation has and no segment of the source accounts for, and the source's segment that it stands after. */
export type Extra = {
  after: string | null;
  kind: Segment['kind'];
  runs: Run[];
  /** The address of an image. */
  image?: string;
  /** What an item is an item of. */
  list?: ListFormat;
  /** A plain field, which the source leaves empty; what has none stands in the body. */
  field?: PlainField;
};

/** A translation by the ids of its source's segments, and images of its own by the addresses of those they stand for. */
export type Paired = { targets: Record<string, Run[]>; extra: Extra[]; images: Record<string, Image> };

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
function inParallel(one: readonly Slot[], other: readonly Slot[]): [number, number][] {
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

/** A translation beside the text that it was made from, by the order, kinds and lengths of their parts. */
type Laid = {
  fields: Partial<Record<Field, Run[]>>;
  /** Parts of the translation by the ids of those of the text that they belong to. */
  parts: Map<string, Slot>;
  extra: Extra[];
  images: Paired['images'];
};

const extraOf = ({ kind, runs, image, list }: Slot, after: string | null): Extra => ({
  ...{ after, kind, runs: isBlank(runs) ? [] : runs },
  ...(image && { image: image.url }),
  ...(list && { list }),
});

function layBeside(text: LocalisedFields, translation: LocalisedFields): Laid {
  const [ours, theirs] = [slotsOf(text.body), slotsOf(translation.body)];
  const parallel = new Map(inParallel(ours, theirs).map(([i, j]) => [theirs[j] as Slot, ours[i] as Slot]));
  const images = pairImages(theirs, ours, (slot) => parallel.get(slot));
  const shown = new Set(ours.map(({ image }) => image?.url));
  const taken = new Set(images.values());
  const beside = (slot: Slot) => {
    const its = parallel.get(slot);
    return its && !taken.has(its) ? its : undefined;
  };
  const laid: Laid = { fields: plainFields(translation), parts: new Map(), extra: [], images: {} };
  let after: string | null = null;
  for (const slot of theirs) {
    const isOwnImage = slot.image && !shown.has(slot.image.url);
    const counterpart = slot.image && !isOwnImage ? images.get(slot) : beside(slot);
    if (isOwnImage && counterpart?.image) laid.images[counterpart.image.url] = slot.image as Image;
    if (counterpart?.id && slot.id) laid.parts.set(counterpart.id, slot);
    else if (slot.id || (isOwnImage && !counterpart?.image)) laid.extra.push(extraOf(slot, after));
    after = counterpart?.id ?? after;
  }
  return laid;
}

const plainFields = (fields: LocalisedFields): Laid['fields'] =>
  Object.fromEntries(segmentsOf(fields).flatMap(({ field, runs }) => (field === 'body' ? [] : [[field, runs]])));

/** The plain fields that a translation has and its source leaves empty, each after the segment that it would follow. */
function fieldsAlone(source: readonly Segment[], fields: Laid['fields']): Extra[] {
  const there = new Set(source.map(({ field }) => field));
  return FIELDS.flatMap((field, place) => {
    const runs = field === 'body' || there.has(field) ? undefined : fields[field];
    const before = source.filter((segment) => FIELDS.indexOf(segment.field) < place).at(-1);
    return runs ? [{ after: before?.id ?? null, kind: 'text' as const, runs, field: field as PlainField }] : [];
  });
}

/** A translation by the ids of the text that it was made from. */
export function alignLanguages(text: LocalisedFields, translation: LocalisedFields): Paired {
  const { fields, parts, ...rest } = layBeside(text, translation);
  return { targets: { ...fields, ...Object.fromEntries(Array.from(parts, ([id, { runs }]) => [id, runs])) }, ...rest };
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
  const { fields, parts, extra, images } = layBeside(madeFrom, target);
  const segments = segmentsOf(source);
  const { aligned } = alignTexts(segmentsOf(madeFrom), segments, locale);
  const became = new Map(aligned.flatMap(({ segment, before }) => (before ? [[before.id, segment.id] as const] : [])));
  const alone = fieldsAlone(segments, fields);
  const shared = Object.entries(fields).filter(([field]) => !alone.some((one) => one.field === field));
  const targets: Paired['targets'] = Object.fromEntries(shared);
  const homeless: Extra[] = [];
  const still = stillThere(madeFrom, became);
  for (const [id, slot] of parts) {
    const now = became.get(id);
    if (now === undefined) homeless.push(extraOf(slot, still.get(id) ?? null));
    else targets[now] = slot.runs;
  }
  const moved = extra.map((one) => ({ ...one, after: still.get(one.after ?? '') ?? null }));
  const own = [...moved, ...homeless].filter((one) => !findsPlace(one, source, segments, targets));
  return { targets, extra: [...alone, ...own], images };
}

/**
 * Whether an image of the translation has its place after all, because the source shows it now: what describes it goes to
 * `targets`, where the source has a description without one. Elsewhere it is still extra, and lay.ts puts it on the image.
 */
function findsPlace(
  { image, runs }: Extra,
  { body }: LocalisedFields,
  segments: readonly Segment[],
  targets: Paired['targets'],
): boolean {
  if (!image) return false;
  if (!runs.length) return slotsOf(body).some((slot) => slot.image?.url === image);
  const bare = segments.find((segment) => segment.image?.url === image && !targets[segment.id]);
  if (bare) targets[bare.id] = runs;
  return Boolean(bare);
}

/** The draft of a translation beside its source as it is now. */
export const pairedDraft = ({ source, sourceLocale, target, baseline, madeFrom }: Translation): Paired =>
  pairWithSource(source, target ?? {}, madeFrom ?? baseline ?? source, sourceLocale);

/** Where each part of a body went, or else the nearest one before it that is still there. */
function stillThere({ body }: LocalisedFields, became: ReadonlyMap<string, string>): Map<string, string | null> {
  const still = new Map<string, string | null>();
  let last: string | null = null;
  for (const { id } of slotsOf(body)) {
    if (id === undefined) continue;
    last = became.get(id) ?? last;
    still.set(id, last);
  }
  return still;
}
