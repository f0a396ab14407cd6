import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublishedVersion } from '../../../feed/projection';
import type { EntryType } from '../../../feed/site';
import { ENTRY_UIDS } from './sources';

/** What a version points at: which columns of it the index shows, and whether there may be several. */
type Part = { columns: string[]; isMany?: boolean };

const KEY: Part = { columns: ['key'] };
const KEYS: Part = { columns: ['key'], isMany: true };
const FILE = ['url', 'name', 'mime', 'size', 'width', 'height', 'alternativeText'];
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

/** Relations and components hang on a table of their own each, files on one for all. */
function joined(
  strapi: Core.Strapi,
  trx: Knex,
  model: Model,
  name: string,
  ids: number[],
): { from: Knex.QueryBuilder; uid: string } {
  const { joinTable: table, target = '' } = model.attributes[name] as Attribute;
  const uid = table ? target : 'plugin::upload.file';
  const [link, mine, theirs, order] = table
    ? [table.name, table.joinColumn.name, table.inverseJoinColumn.name, table.orderColumnName ?? 'id']
    : ['files_related_mph', 'related_id', 'file_id', 'order'];
  const from = trx({ j: link })
    .join({ t: modelOf(strapi, uid).tableName }, 't.id', `j.${theirs}`)
    .whereIn(`j.${mine}`, ids)
    .select({ owner: `j.${mine}` })
    .orderBy(`j.${order}`);
  if (!table) from.where({ 'j.related_type': model.uid, 'j.field': name });
  else if (table.on) from.where({ 'j.field': table.on.field });
  return { from, uid };
}

async function addPart(strapi: Core.Strapi, trx: Knex, model: Model, rows: Map<number, Row>, name: string, part: Part) {
  const { from, uid } = joined(strapi, trx, model, name, [...rows.keys()]);
  const found: (Record<string, unknown> & { owner: number })[] = await from.select(
    columnsOf(modelOf(strapi, uid), 't', part.columns),
  );
  for (const row of rows.values()) row[name] = part.isMany ? [] : null;
  for (const { owner, ...values } of found) {
    const row = rows.get(owner) as Row;
    if (part.isMany) (row[name] as unknown[]).push(values);
    else row[name] = values;
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
 * Versions of documents with what the index shows of them, one statement for each thing they point at. Strapi's own
 * `populate` reads the same ten times slower, which counts when a whole index is rebuilt.
 * @param where narrows the rows of the type's table, called `e`
 */
export async function readVersions(
  strapi: Core.Strapi,
  trx: Knex,
  type: EntryType,
  where: (rows: Knex.QueryBuilder) => void,
  parts: Record<string, Part> = PARTS[type],
): Promise<PublishedVersion[]> {
  const model = modelOf(strapi, ENTRY_UIDS[type]);
  const found: Row[] = await trx({ e: model.tableName })
    .select({ id: 'e.id', ...columnsOf(model, 'e') })
    .where(where)
    .orderBy('e.id');
  const rows = new Map(found.map((row) => [row.id, row]));
  if (rows.size) for (const [name, part] of Object.entries(parts)) await addPart(strapi, trx, model, rows, name, part);
  return found.map(asVersion);
}
