import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { Text } from '../../../../../../feed/text';
import { MARKS } from '../../text/runs';
import { type Coded, type Meaning, runsOfCoded } from '../codes';
import {
  type Broken,
  type DeliveredDocument,
  type DeliveredUnit,
  type Delivery,
  isBroken,
  MOST_UNITS,
  TOO_MANY,
} from '../delivered';
import { UNIT_STATES } from '../exchanged';
import { fingerprintOf, readFingerprints } from '../fingerprint';
import { begun } from '../pieces';
import { readCell, unguarded } from './cells';
import { BY_MACHINE, COLUMNS, type Column } from './writer';

/** Without these a row says nothing; the others may be left out. */
const NEEDED: readonly Column[] = ['document', 'unit', 'from', 'to', 'target'];

class Lacking extends Error {
  readonly text: Text;

  constructor(columns: readonly string[]) {
    const en = `The first row must name the columns ${columns.join(', ')}: they are missing`;
    super(en);
    this.text = { en, fr: `La première ligne doit nommer les colonnes ${columns.join(', ')} : elles manquent` };
  }
}
const malformed = (message: string): Text => ({
  en: `This is not well-formed CSV (${message}): nothing from here on was read`,
  fr: `Ce n’est pas du CSV bien formé (${message}) : rien de ce qui suit n’a été lu`,
});

const Meanings = z.record(
  z.string().regex(/^\d{1,9}$/),
  z.union([z.enum(MARKS), z.strictObject({ link: z.string() })]),
);

/** What the codes of a row mean; none when the cell has been spoilt, so that each code is reported as unknown. */
function meaningsIn(cell: string): ReadonlyMap<number, Meaning> {
  try {
    const { data } = Meanings.safeParse(JSON.parse(cell || '{}'));
    return new Map(Object.entries(data ?? {}).map(([id, meaning]) => [Number(id), meaning]));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

type Row = Partial<Record<Column, string>>;
type Parsed = { record: Row; info: { lines: number } };

/** Whether a text left as another: who writes in a spreadsheet leaves the other cells of the row as they are. */
function isRewritten(target: Coded | Broken, left: string | undefined): boolean {
  if (isBroken(target) || !left || left === fingerprintOf([])) return false;
  return fingerprintOf(runsOfCoded(target)) !== left;
}

function unitOf(row: Row, line: number): DeliveredUnit {
  const cell = (column: Column) => unguarded(row[column] ?? '');
  const meanings = meaningsIn(cell('codes'));
  const target = readCell(cell('target'), meanings);
  const fingerprints = readFingerprints(cell('fingerprints'));
  const isOfMachine = cell('machine').trim() === BY_MACHINE && !isRewritten(target, fingerprints.target);
  return {
    line,
    column: 1,
    id: cell('unit'),
    source: readCell(cell('source'), meanings),
    target,
    state: UNIT_STATES.find((state) => state === cell('state').trim()),
    machine: isOfMachine || undefined,
    fingerprints,
  };
}

/** Rows of one document that follow each other are read together. */
async function* documentsIn(rows: AsyncIterable<Parsed>): AsyncGenerator<Delivery> {
  let document: DeliveredDocument | undefined;
  let end = 1;
  for await (const { record, info } of rows) {
    const line = end + 1;
    end = info.lines;
    const cell = (column: Column) => unguarded(record[column] ?? '');
    // A spreadsheet leaves empty rows behind.
    if (Object.values(record).every((text) => !text)) continue;
    const [original, from, to] = [cell('document'), cell('from'), cell('to')];
    if (document && !(document.original === original && document.from === from && document.to === to)) {
      yield { document };
      document = undefined;
    }
    document ??= { line, column: 1, original, from, to, units: [] };
    if (document.units.length >= MOST_UNITS) {
      yield { document };
      yield { fault: { line, column: 1, text: TOO_MANY } };
      return;
    }
    document.units.push(unitOf(record, line));
  }
  if (document) yield { document };
}

/** French spreadsheets put a semicolon between cells, and some people choose a tab. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';

/** The documents of a CSV file with the columns that `writeCsv` writes, in any order and with others beside them. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Delivery> {
  const { first, text } = await begun(chunks);
  let headed = false;
  const parser = parse({
    delimiter: delimiterOf(first.split(/\r?\n/, 1)[0] ?? ''),
    columns: (header: string[]) => {
      headed = true;
      const names = header.map((name) => name.trim());
      const missing = NEEDED.filter((column) => !names.includes(column));
      if (missing.length) throw new Lacking(missing);
      return names.map((name) => (COLUMNS.includes(name as Column) ? name : false));
    },
    relax_column_count: true,
    max_record_size: 1_000_000,
    info: true,
  });
  // Not `pipe`, which leaves a fault of its source to nobody, and that ends the process; the rows pass it on.
  const rows = pipeline(Readable.from(text), parser, () => {});
  try {
    yield* documentsIn(rows as AsyncIterable<Parsed>);
    if (!headed) throw new Lacking(NEEDED);
  } catch (error) {
    if (error instanceof Lacking) yield { fault: { line: 1, column: 1, text: error.text } };
    else if (error instanceof CsvError)
      yield { fault: { line: Number(error.lines ?? 1), column: 1, text: malformed(error.message) } };
    else throw error;
  }
}
