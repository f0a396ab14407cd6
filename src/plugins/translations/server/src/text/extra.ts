import type { ListFormat } from './body';
import { isBlank, type Run } from './runs';
import { FIELDS, type Field, type PlainField, type Segment, type Slot } from './segments';

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

/** A part of the body that stands alone, after the source's segment `after`. */
export const extraOf = ({ kind, runs, image, list }: Slot, after: string | null): Extra => ({
  ...{ after, kind, runs: isBlank(runs) ? [] : runs },
  ...(image && { image: image.url }),
  ...(list && { list }),
});

/** The plain fields that a translation has and its source leaves empty, each after the segment that it would follow. */
export function fieldsAlone(source: readonly Segment[], fields: Partial<Record<Field, Run[]>>): Extra[] {
  const there = new Set(source.map(({ field }) => field));
  return FIELDS.flatMap((field, place) => {
    const runs = field === 'body' || there.has(field) ? undefined : fields[field];
    const before = source.filter((segment) => FIELDS.indexOf(segment.field) < place).at(-1);
    return runs ? [{ after: before?.id ?? null, kind: 'text' as const, runs, field: field as PlainField }] : [];
  });
}
