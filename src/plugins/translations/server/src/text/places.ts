import { alignTexts } from './align';
import { isSameShape } from './parallel';
import { isBlank, textOf } from './runs';
import { type LocalisedFields, nameOf, type Slot, segmentsOf, slotsOf } from './segments';

const BLANK = '';

const nameOfSlot = ({ runs, image }: Slot) => image?.url ?? (isBlank(runs) ? BLANK : nameOf(textOf(runs)));

/** What stands where in a body, in a few characters a part: its kind and what names it. */
export const placesOf = ({ body }: LocalisedFields): string[] =>
  slotsOf(body).map((slot) => `${slot.kind} ${nameOfSlot(slot)}`);

const kindOf = (place: string) => place.slice(0, place.indexOf(' '));

/** Whether the parts of a text are where they were: rewritten perhaps, but none moved, come or gone. */
export function keepsPlaces(before: readonly string[], now: readonly string[]): boolean {
  const [were, are] = [new Set(before), new Set(now)];
  const isElsewhere = (place: string, others: ReadonlySet<string>) => !place.endsWith(' ') && others.has(place);
  return (
    before.length === now.length &&
    now.every((place, index) => {
      const was = before[index] as string;
      return place === was || (kindOf(place) === kindOf(was) && !isElsewhere(place, were) && !isElsewhere(was, are));
    })
  );
}

const imagesOf = (slots: readonly Slot[]) => JSON.stringify(slots.map(({ image }) => image?.url ?? null));

/** Whether what follows one source part by part follows another one, too: each part became the one in its place. */
export function isLaidAlike(one: LocalisedFields, other: LocalisedFields, locale: string): boolean {
  const [before, now] = [slotsOf(one.body), slotsOf(other.body)];
  if (!isSameShape(before, now) || imagesOf(before) !== imagesOf(now)) return false;
  const was = new Map(before.flatMap(({ id }, place) => (id ? [[id, place] as const] : [])));
  const is = new Map(now.flatMap(({ id }, place) => (id ? [[id, place] as const] : [])));
  const { aligned } = alignTexts(segmentsOf({ body: one.body }), segmentsOf({ body: other.body }), locale);
  return aligned.every(({ segment, before: its }) => !its || was.get(its.id) === is.get(segment.id));
}
