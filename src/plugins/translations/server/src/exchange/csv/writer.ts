import { stringify } from 'csv-stringify/sync';
import { say } from '../../../../../../feed/text';
import { type Coded, codedSource, codedTarget, codesOf } from '../codes';
import { type ExchangedDocument, notesOf, type Unit } from '../exchanged';
import { fingerprintOf, writeFingerprints } from '../fingerprint';
import { sayable } from '../xliff/xml';
import { guarded, writeCell } from './cells';

/** The first row; a reader finds columns by these names, wherever they stand. */
export const COLUMNS = [
  'document',
  'unit',
  'field',
  'from',
  'to',
  'source',
  'target',
  'state',
  'machine',
  'notes',
  'codes',
  'fingerprints',
] as const;
export type Column = (typeof COLUMNS)[number];

/** In its column, of a text that nobody has touched since. */
export const BY_MACHINE = 'yes';

/** What each code stands for, for people and for the way back: `{"1":"bold","2":{"link":"https://…"}}`. */
function codes(...texts: Coded[]): string {
  const meanings = Object.fromEntries(texts.flatMap(codesOf).map(({ id, meaning }) => [id, meaning]));
  return Object.keys(meanings).length ? JSON.stringify(meanings) : '';
}

function row(unit: Unit, document: ExchangedDocument): string[] {
  const source = codedSource(sayable(unit.source));
  const target = codedTarget(sayable(unit.target ?? []), source, true);
  const { field, ...notes } = notesOf(unit, document);
  const cells: Record<Column, string> = {
    document: `${document.type}/${document.documentId}`,
    unit: unit.id,
    field: field ? say(field, document.from) : '',
    from: document.from,
    to: document.to,
    source: writeCell(source),
    target: writeCell(target),
    state: unit.state,
    machine: unit.machine ? BY_MACHINE : '',
    notes: [unit.id === 'title' ? '' : document.title, ...Object.values(notes).map((note) => say(note, document.from))]
      .filter(Boolean)
      .join(' · '),
    codes: codes(source, target),
    fingerprints: writeFingerprints({ source: fingerprintOf(unit.source), target: fingerprintOf(unit.target ?? []) }),
  };
  return COLUMNS.map((column) => guarded(cells[column]));
}

/** Every cell in quotes: a spreadsheet then keeps the white space at its ends, and line breaks are safe. */
const lines = (rows: string[][], bom = false): string =>
  stringify(rows, { quoted: true, record_delimiter: '\r\n', bom });

/** The documents as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows it: a piece for each. */
export async function* writeCsv(documents: AsyncIterable<ExchangedDocument>): AsyncGenerator<string> {
  yield lines([[...COLUMNS]], true);
  for await (const document of documents) yield lines(document.units.map((unit) => row(unit, document)));
}
