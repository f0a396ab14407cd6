import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublishedVersion } from '../../../feed/published-version';
import type { EntryType } from '../../../feed/site';
import { isOneOf } from './dialect';
import { ENTRY_UIDS } from './sources';

/** What a version points at: which columns of it the index shows, and whether there may be several. */
type Part = { columns: string[]; isMany?: boolean };

const KEY: Part = { columns: ['key'] };
const KEYS: Part = { columns: ['key'], isMany: true };
const FILE = ['url', 'name', 'mime', 'size', 'width', 'height', 'alternativeText', 'formats'];
const COMMON: Record<string, Part> = {
  ...{ program: KEY, series: KEY, topics: KEYS, countries: KEYS, partners: KEYS },
  ...{ cover: { columns: FILE }, attachments: { columns: FILE, isMany: true } },
  seo: { columns: ['title', 'description', 'noIndex'] },
};
export const EVENTS: Record<string, Part> = { events: { columns: ['documentId'], isMany: true } };
const PARTS: Record<EntryType, Record<string, Part>> = {
  'program-post': { ...COMMON, ...EVENTS, authors: KEYS },
  event: {
    ...COMMON,
    speakers: KEYS,
    venue: { columns: ['name', 'address', 'city', 'country', 'latitude', 'longitude'] },
  },
};

const INSTANTS = ['updatedAt', 'startsAt', 'endsAt', 'previousStartsAt', 'registrationClosesAt'];

type Attribute = {
  type: string;
  columnName?: string;
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    on?: { field: string };
    orderColumnName?: string;
  };
};
type Model = { uid: string; tableName: string; attributes: Record<string, Attribute> };
type Row = Record<string, unknown> & { id: number };

const modelOf = (strapi: Core.Strapi, uid: string) => strapi.db.metadata.get(uid) as unknown as Model;

/** Columns of a table by the names that Strapi gives them; relations have none. */
function columnsOf({ attributes }: Model, alias: string, names = Object.keys(attributes)): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = attributes[name]?.columnName;
      return column ? [[name, `${alias}.${column}`]] : [];
    }),
  );
}

/** What is linked to rows: whose it is, by which attribute, and its place among its like. */
type Linked = Record<string, unknown> & { owner: number; part: string; place: number | null; link: number };

/** Relations and components hang on a table of their own each, files on one for all. */
function linked(strapi: Core.Strapi, trx: Knex, model: Model, name: string, columns: string[], ids: number[]) {
  const { joinTable: table, target = '' } = model.attributes[name] as Attribute;
  const [link, mine, theirs, order] = table
    ? [table.name, table.joinColumn.name, table.inverseJoinColumn.name, table.orderColumnName]
    : ['files_related_mph', 'related_id', 'file_id', 'order'];
  const targetModel = modelOf(strapi, table ? target : 'plugin::upload.file');
  const found = trx({ j: link })
    .join({ t: targetModel.tableName }, 't.id', `j.${theirs}`)
    .where(isOneOf(trx, `j.${mine}`, ids))
    .select({ owner: `j.${mine}`, link: 'j.id', ...columnsOf(targetModel, 't', columns) })
    .select(trx.raw(`'${name}' as part`), order ? { place: `j.${order}` } : trx.raw('0 as place'));
  if (!table) return found.where({ 'j.related_type': model.uid, 'j.field': name });
  return table.on ? found.where({ 'j.field': table.on.field }) : found;
}

/** Parts that show the same columns are read with one statement. */
async function addParts(
  strapi: Core.Strapi,
  trx: Knex,
  model: Model,
  rows: Map<number, Row>,
  parts: Record<string, Part>,
) {
  const alike = new Map<string, string[]>();
  for (const [name, { columns, isMany }] of Object.entries(parts)) {
    for (const row of rows.values()) row[name] = isMany ? [] : null;
    alike.set(`${columns}`, [...(alike.get(`${columns}`) ?? []), name]);
  }
  for (const names of alike.values()) {
    const each = names.map((name) => linked(strapi, trx, model, name, parts[name]?.columns ?? [], [...rows.keys()]));
    const [first, ...others] = each as [Knex.QueryBuilder, ...Knex.QueryBuilder[]];
    const found: Linked[] = await first.unionAll(others);
    found.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || a.link - b.link);
    for (const { owner, part, place, link, ...values } of found) {
      const row = rows.get(owner) as Row;
      // SQLite keeps JSON as text.
      if (typeof values.formats === 'string') values.formats = JSON.parse(values.formats);
      if (parts[part]?.isMany) (row[part] as unknown[]).push(values);
      else row[part] = values;
    }
  }
}

/** The databases differ in how they keep instants and JSON; a version has ISO 8601 and values. */
function asVersion(row: Row): PublishedVersion {
  for (const name of INSTANTS) {
    const value = row[name];
    if (value !== undefined && value !== null) row[name] = new Date(value as string).toISOString();
  }
  if (typeof row.body === 'string') row.body = JSON.parse(row.body);
  return row as unknown as PublishedVersion;
}

/**
 * Versions of documents with what the index shows of them, one statement for all terms and one for all files. Strapi's own
 * `populate` reads the same ten times slower, which counts when a whole index is rebuilt.
 * @param where narrows the rows of the type's table, called `e`
 * @param columns the row's own that are wanted; all when left out
 */
export async function readVersions(
  strapi: Core.Strapi,
  trx: Knex,
  type: EntryType,
  where: (rows: Knex.QueryBuilder) => void,
  parts: Record<string, Part> = PARTS[type],
  columns?: string[],
): Promise<PublishedVersion[]> {
  const model = modelOf(strapi, ENTRY_UIDS[type]);
  const found: Row[] = await trx({ e: model.tableName })
    .select({ id: 'e.id', ...columnsOf(model, 'e', columns) })
    .where(where)
    .orderBy('e.id');
  const rows = new Map(found.map((row) => [row.id, row]));
  if (rows.size) await addParts(strapi, trx, model, rows, parts);
  return found.map(asVersion);
}
