import { isDeepStrictEqual } from 'node:util';
import type { Struct } from '@strapi/strapi';
import type { Row } from './write';

type Attribute = {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
};
type Values = Record<string, unknown>;

/** The attributes of a type that belong to the document and not to a locale: `localized: false` in its schema. */
export function sharedAttributes(uid: string): Record<string, Attribute> {
  const { attributes } = strapi.contentType(uid as never) as Struct.ContentTypeSchema;
  const isShared = (attribute: unknown) =>
    (attribute as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions?.i18n?.localized === false;
  return Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => isShared(attribute))) as never;
}

const isScalar = ({ type }: Attribute) => !['relation', 'media', 'component'].includes(type);
const isLocalisedTarget = ({ target }: Attribute) =>
  Boolean(
    target &&
      strapi
        .plugin('i18n')
        .service('content-types')
        .isLocalizedContentType(strapi.getModel(target as never)),
  );

async function sharedValues(uid: string, id: number, attributes: Record<string, Attribute>): Promise<Values> {
  const populate = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => (isScalar(attribute) ? [] : [[name, true]])),
  );
  return (await strapi.db.query(uid).findOne({ where: { id }, populate })) ?? {};
}

type Thing = Values & { id: number; documentId: string };
const list = (value: unknown): Thing[] => [value ?? []].flat() as Thing[];

/** What a component says, without the id of its row. */
const said = (value: unknown) => list(value).map(({ id, ...fields }) => fields);

/** What a version says of the shared fields, as the document service takes it; relations are its own affair. */
export async function sharedForWriting(uid: string, { id }: Row): Promise<Values> {
  const all = Object.entries(sharedAttributes(uid));
  const attributes = Object.fromEntries(all.filter(([, { type }]) => type !== 'relation'));
  const values = await sharedValues(uid, id, attributes);
  const written = (attribute: Attribute, value: unknown) => {
    if (isScalar(attribute)) return value;
    const parts = attribute.type === 'media' ? list(value).map((file) => file.id) : said(value);
    return attribute.multiple || attribute.repeatable ? parts : (parts[0] ?? null);
  };
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, written(attribute, values[name])]),
  );
}

/** Components belong to one row: the copy gets rows of its own and the old ones go. */
async function copyComponent(name: string, attribute: Attribute, from: unknown, to: unknown): Promise<unknown> {
  const component = attribute.component as string;
  const copies = [];
  for (const fields of said(from)) {
    const { id } = await strapi.db.query(component).create({ data: fields });
    copies.push({ id, __pivot: { field: name, component_type: component } });
  }
  for (const { id } of list(to)) await strapi.db.query(component).delete({ where: { id } });
  return attribute.repeatable ? copies : (copies[0] ?? null);
}

/**
 * The rows of a localised target for another locale and status. Targets that the source's locale cannot show are kept:
 * whoever edits in French does not see, and so cannot have removed, an event that has no French version.
 */
async function counterparts(
  attribute: Attribute,
  from: Thing[],
  to: Thing[],
  source: Row,
  sibling: Row,
): Promise<number[]> {
  const published = sibling.publishedAt ? { $notNull: true } : { $null: true };
  const rows = (documentIds: string[], locale: string): Promise<Thing[]> =>
    strapi.db.query(attribute.target as string).findMany({
      where: { documentId: { $in: documentIds }, locale, publishedAt: published },
      select: ['id', 'documentId'],
    });
  const asked = await rows(
    from.map(({ documentId }) => documentId),
    sibling.locale,
  );
  const seen = new Set(
    (
      await rows(
        to.map(({ documentId }) => documentId),
        source.locale,
      )
    ).map(({ documentId }) => documentId),
  );
  const unseen = to.filter(
    ({ documentId }) => !seen.has(documentId) && !asked.some((row) => row.documentId === documentId),
  );
  return [...asked, ...unseen].map(({ id }) => id);
}

async function changed(
  name: string,
  attribute: Attribute,
  from: Values,
  to: Values,
  rows: [Row, Row],
): Promise<Values> {
  const [mine, theirs] = [from[name], to[name]];
  if (isScalar(attribute)) return isDeepStrictEqual(mine, theirs) ? {} : { [name]: mine ?? null };
  if (attribute.type === 'component') {
    return isDeepStrictEqual(said(mine), said(theirs))
      ? {}
      : { [name]: await copyComponent(name, attribute, mine, theirs) };
  }
  const ids = isLocalisedTarget(attribute)
    ? await counterparts(attribute, list(mine), list(theirs), ...rows)
    : list(mine).map(({ id }) => id);
  if (
    isDeepStrictEqual(
      ids,
      list(theirs).map(({ id }) => id),
    )
  )
    return {};
  const isMany = attribute.multiple || Array.isArray(theirs);
  return { [name]: isMany ? ids : (ids[0] ?? null) };
}

/** What a version says of the shared fields at a moment. */
export type Shared = { row: Row; values: Values };

export const readShared = async (uid: string, row: Row): Promise<Shared> => ({
  row,
  values: await sharedValues(uid, row.id, sharedAttributes(uid)),
});

/**
 * Gives a version these shared values, relations, media and components included.
 * @returns whether anything had to change
 */
export async function writeShared(
  uid: string,
  { row, values }: Shared,
  version: Row,
  except: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const attributes = Object.fromEntries(Object.entries(sharedAttributes(uid)).filter(([name]) => !except.has(name)));
  const to = await sharedValues(uid, version.id, attributes);
  let data: Values = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    data = { ...data, ...(await changed(name, attribute, values, to, [row, version])) };
  }
  if (!Object.keys(data).length) return false;
  await strapi.db.query(uid).update({ where: { id: version.id }, data });
  return true;
}

/** Gives `sibling` the shared values of `source`. @returns whether anything had to change */
export const copyShared = async (uid: string, source: Row, sibling: Row, except?: ReadonlySet<string>) =>
  writeShared(uid, await readShared(uid, source), sibling, except);
