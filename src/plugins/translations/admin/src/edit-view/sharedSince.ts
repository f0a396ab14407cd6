import type { Version } from './writtenSince';

/** The attributes of a type as the content manager has them. */
export type Attributes = Record<string, { type: string; pluginOptions?: { i18n?: { localized?: boolean } } }>;

type Part = { id?: unknown; [field: string]: unknown };

/** A part of a component, without what the row or the form that it is in adds to it. */
const saidBy = ({ id: _, __temp_key__: __, ...fields }: Part) =>
  Object.entries(fields)
    .filter(([, value]) => (value ?? null) !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));

function said(type: string, value: unknown): string {
  const parts = [value ?? []].flat() as Part[];
  if (type === 'media') return JSON.stringify(parts.map(({ id }) => id));
  return JSON.stringify(type === 'component' ? parts.map(saidBy) : (value ?? null));
}

/** The fields that all languages share, without relations: of them a form writes what was changed in it alone. */
const sharedIn = (attributes: Attributes) =>
  Object.entries(attributes).filter(
    ([, { type, pluginOptions }]) => type !== 'relation' && pluginOptions?.i18n?.localized === false,
  );

const fieldOf = (version: Version, name: string) => (version as Record<string, unknown>)[name];

/**
 * Whether a field that all languages share says something else than when a form was filled. A change of it in another
 * language makes this one no younger (docs/decisions/0002), and the form would write the old value back into all.
 */
export function sharedSince(form: Version | undefined, now: Version, attributes: Attributes): boolean {
  if (!form?.updatedAt) return false;
  return sharedIn(attributes).some(
    ([name, { type }]) => said(type, fieldOf(form, name)) !== said(type, fieldOf(now, name)),
  );
}

/** The shared fields of a version that are plain values; the server sets some itself, such as the previous start. */
export const sharedValues = (version: Version, attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(
    sharedIn(attributes).flatMap(([name, { type }]) =>
      type === 'media' || type === 'component' || !(name in version) ? [] : [[name, fieldOf(version, name)]],
    ),
  );
