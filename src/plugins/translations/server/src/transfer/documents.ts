import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EntryType } from '../../../../../feed/site';
import { type ExchangedDocument, UNIT_STATES, type Unit, type UnitState } from '../exchange/exchanged';
import { fingerprintOf } from '../exchange/fingerprint';
import { type DeskDocument, sourceVersion, translationOf } from '../read-model/document';
import { deskDocuments } from '../read-model/follow';
import { textsOf, versionsIn } from '../read-model/versions';
import { beside, type SegmentPair } from '../text/beside';
import { type Field, segmentsOf } from '../text/segments';
import { limitsOf } from '../work/limits';
import { originOf, type Provenance, readProvenance } from './provenance';

/** A document to be translated. */
export type DocumentPlace = { type: EntryType; documentId: string };

/** Whether somebody may read a field of a type in a language. */
export type Reads = (type: EntryType, locale: string, field: Field) => boolean;

/** Documents whose texts are held at a time. */
const BATCH = 50;

/** The texts that readers read, each with its field. */
function textsRead({ versions }: DeskDocument, to: string): ReadonlySet<string> {
  const { published } = versionsIn(versions, to);
  return new Set(
    published && segmentsOf(textsOf(published)).map(({ field, runs }) => `${field} ${fingerprintOf(runs)}`),
  );
}

/** How far a text is when no file has said so: what readers read and the source has not outrun is done. */
function stateOf({ field, target, todo }: SegmentPair, read: ReadonlySet<string>): UnitState {
  if (!target || todo) return 'initial';
  return read.has(`${field} ${fingerprintOf(target)}`) ? 'final' : 'translated';
}

const further = (one: UnitState, other: UnitState = 'initial'): UnitState =>
  UNIT_STATES.indexOf(one) > UNIT_STATES.indexOf(other) ? one : other;

/** How far a text is, and whether a machine made it. */
export type Standing = Pick<Unit, 'state' | 'machine'>;

/** What a file says now of each text of a translation. */
export function standingOf(document: DeskDocument, to: string, provenance: Provenance | undefined) {
  const read = textsRead(document, to);
  return (pair: SegmentPair): Standing => {
    const { id, source, target } = pair;
    const said = target ? originOf(provenance, id, source, target) : {};
    return { state: further(stateOf(pair, read), said.state), machine: said.machine ?? false };
  };
}

const unitOf = ({ id, field, kind, source, target, limit }: SegmentPair, standing: Standing): Unit => {
  return { id, field, kind, source, ...(target && { target }), ...standing, limit };
};

/** The address of a translation on the desk. */
export const deskLink = (strapi: Core.Strapi, { type, documentId }: DocumentPlace, to: string): string =>
  `${strapi.config.get('admin.absoluteUrl')}/plugins/translations/${type}/${documentId}/${to}`;

function exchanged(
  strapi: Core.Strapi,
  document: DeskDocument,
  to: string,
  reads: Reads,
  provenance: Provenance | undefined,
): ExchangedDocument {
  const { type, id: documentId, source: from } = document;
  const { segments } = beside(translationOf(document, to), limitsOf(strapi, type));
  const standing = standingOf(document, to, provenance);
  const title = (reads(type, from, 'title') && sourceVersion(document).title) || '';
  const units = segments
    .filter(({ field }) => reads(type, from, field))
    .map((pair) => (reads(type, to, pair.field) ? pair : { ...pair, target: null }))
    .map((pair) => unitOf(pair, standing(pair)));
  return { ...{ type, documentId, from, to, title, units }, link: deskLink(strapi, { type, documentId }, to) };
}

/** Places in pieces of one type each, in their order. */
function* batches(places: readonly DocumentPlace[]): Generator<{ type: EntryType; ids: string[] }> {
  let batch: { type: EntryType; ids: string[] } | undefined;
  for (const { type, documentId } of places) {
    if (batch && (batch.type !== type || batch.ids.length >= BATCH)) {
      yield batch;
      batch = undefined;
    }
    batch ??= { type, ids: [] };
    batch.ids.push(documentId);
  }
  if (batch) yield batch;
}

/** The documents with their texts, a few read at a time; one that is gone meanwhile or has no text is left out. */
export async function* documentsToExchange(
  strapi: Core.Strapi,
  knex: Knex,
  places: readonly DocumentPlace[],
  to: string,
  reads: Reads,
): AsyncGenerator<ExchangedDocument> {
  for (const { type, ids } of batches(places)) {
    const found = await deskDocuments(strapi, knex, type, ids);
    const known = await readProvenance(knex, ids, to);
    const byId = new Map(found.map((document) => [document.id, document]));
    for (const id of ids) {
      const document = byId.get(id);
      if (!document || document.source === to) continue;
      const file = exchanged(strapi, document, to, reads, known.get(id));
      if (file.units.length) yield file;
    }
  }
}
