import type { Image } from './body';
import { type Extra, extraOf } from './extra';
import { pairImages } from './images';
import { inParallel } from './parallel';
import type { Run } from './runs';
import { type Field, type LocalisedFields, type Slot, segmentsOf, slotsOf } from './segments';

/** A translation by the ids of its source's segments, and images of its own by the addresses of those they stand for. */
export type Paired = { targets: Record<string, Run[]>; extra: Extra[]; images: Record<string, Image> };

/** A translation beside the text that it was made from, by the order, kinds and lengths of their parts. */
type Laid = {
  fields: Partial<Record<Field, Run[]>>;
  /** Parts of the translation by the ids of those of the text that they belong to. */
  parts: Map<string, Slot>;
  extra: Extra[];
  images: Paired['images'];
};

export function layBeside(text: LocalisedFields, translation: LocalisedFields): Laid {
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

/** A translation by the ids of the text that it was made from. */
export function alignLanguages(text: LocalisedFields, translation: LocalisedFields): Paired {
  const { fields, parts, ...rest } = layBeside(text, translation);
  return { targets: { ...fields, ...Object.fromEntries(Array.from(parts, ([id, { runs }]) => [id, runs])) }, ...rest };
}
