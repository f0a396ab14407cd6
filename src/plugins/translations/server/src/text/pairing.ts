import { alignTexts } from './align';
import { type Extra, extraOf, fieldsAlone } from './extra';
import { layBeside, type Paired } from './languages';
import { type LocalisedFields, type Segment, segmentsOf, slotsOf } from './segments';
import type { Translation } from './states';

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
