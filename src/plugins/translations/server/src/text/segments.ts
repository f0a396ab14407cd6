import { sha256 } from '@noble/hashes/sha256';
import type { Block } from '../../../../../feed/blocks';
import { type BodyKind, type Image, mapBody, type Part, partsOf } from './body';
import { isBlank, plain, type Run, textOf } from './runs';

/** The localised texts of a document, as a version of it holds them, and the files that differ by language. */
export type LocalisedFields = {
  title?: string | null;
  excerpt?: string | null;
  coverAlt?: string | null;
  body?: Block[] | null;
  seo?: { title?: string | null; description?: string | null } | null;
  attachments?: { name: string; url: string }[];
};

export const FIELDS = ['title', 'excerpt', 'coverAlt', 'body', 'seo.title', 'seo.description'] as const;
export type Field = (typeof FIELDS)[number];
export type PlainField = Exclude<Field, 'body'>;

/** Fields without line breaks: they stand in a list, in the head of a page or in the alternative of an image. */
export const isOneLine = (field: Field): boolean => field !== 'body' && field !== 'excerpt';

export type Segment = {
  /** Stable in its document: a plain field's name, or in the body what its text makes, so that a moved block keeps it. */
  id: string;
  field: Field;
  kind: 'text' | BodyKind;
  runs: Run[];
  /** The image that it describes. */
  image?: Image;
};

/** The text of a plain field; undefined where the version has none. */
export function plainText(fields: LocalisedFields, field: PlainField): string | null | undefined {
  if (field === 'seo.title') return fields.seo?.title;
  if (field === 'seo.description') return fields.seo?.description;
  return fields[field];
}

/** Forty bits of a text as letters and digits, the same on every machine. */
export function nameOf(text: string): string {
  const [a, b, c, d, e] = sha256(text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [a, b, c, d, e].reduce<number>((sum, byte) => sum * 256 + (byte ?? 0), 0).toString(36);
}

/** Names the parts of one body; a text that is said again is numbered. */
function namer(): (runs: readonly Run[]) => string {
  const seen = new Map<string, number>();
  return (runs) => {
    const name = nameOf(textOf(runs));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `body.${name}` : `body.${name}.${count}`;
  };
}

/** Every part of a body, with its id where it says something. */
export type Slot = Part & { id: string | undefined };

/** A body is asked for its parts a dozen times before it is done with, and hashing them is most of that work. */
const known = new WeakMap<object, readonly Slot[]>();

export function slotsOf(body: LocalisedFields['body']): readonly Slot[] {
  const before = body && known.get(body);
  if (before) return before;
  const name = namer();
  const slots = partsOf(body).map((part) => ({ ...part, id: isBlank(part.runs) ? undefined : name(part.runs) }));
  if (Array.isArray(body)) known.set(body, slots);
  return slots;
}

const bodySegments = (body: LocalisedFields['body']): Segment[] =>
  slotsOf(body).flatMap(({ id, kind, runs, image }) =>
    id ? [{ id, field: 'body' as const, kind, runs, ...(image && { image }) }] : [],
  );

/** The translatable texts of a document in the order of FIELDS; what is empty is no segment. */
export function segmentsOf(fields: LocalisedFields): Segment[] {
  return FIELDS.flatMap((field): Segment[] => {
    if (field === 'body') return bodySegments(fields.body);
    const runs = plain(plainText(fields, field));
    return isBlank(runs) ? [] : [{ id: field, field, kind: 'text', runs }];
  });
}

/**
 * The fields of a translation: the source's fields and the structure of its body, with the texts of `targets` by the
 * ids of the source's segments. A segment without a target is left empty; a field that the source lacks is not given.
 */
export function withSegments(
  source: LocalisedFields,
  targets: Readonly<Record<string, readonly Run[] | undefined>>,
): LocalisedFields {
  const fields: LocalisedFields = {};
  const said = (field: PlainField) => textOf(targets[field] ?? []);
  const has = (field: PlainField) => Boolean(plainText(source, field)?.trim());
  for (const field of ['title', 'excerpt', 'coverAlt'] as const) if (has(field)) fields[field] = said(field);
  if (source.body?.length) {
    const name = namer();
    fields.body = mapBody(source.body, ({ runs }) => (isBlank(runs) ? [] : [...(targets[name(runs)] ?? [])]));
  }
  const seo = {
    ...(has('seo.title') && { title: said('seo.title') }),
    ...(has('seo.description') && { description: said('seo.description') }),
  };
  if (Object.keys(seo).length) fields.seo = seo;
  return fields;
}
