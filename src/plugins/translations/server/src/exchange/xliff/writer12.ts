import { say } from '../../../../../../feed/text';
import type { Run } from '../../text/runs';
import { type Coded, codedSource, codedTarget, type Meaning } from '../codes';
import { type ExchangedDocument, nameOf, notesOf, type Unit, type UnitState } from '../exchanged';
import { fingerprintOf, writeFingerprints } from '../fingerprint';
import { tagsOf } from './native';
import { attributes, escapeXml, sayable } from './xml';

export const XLIFF_12 = 'urn:oasis:names:tc:xliff:document:1.2';

/** XLIFF 1.2 has ten states; these four say what 2.1's say. */
const STATES: Record<UnitState, string> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

const typeOf = (meaning: Meaning): string => {
  if (typeof meaning !== 'string') return 'link';
  return { bold: 'bold', italic: 'italic', underline: 'underlined', strikethrough: 'x-strikethrough', code: 'x-code' }[
    meaning
  ];
};

/** Marks as `bpt` and `ept`, which carry what they stand for: a link's address can be changed with its text. */
function inline(text: Coded): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeXml(part);
      const { start, end } = tagsOf(part.meaning);
      const open = `<bpt${attributes({ id: part.id, ctype: typeOf(part.meaning) })}>${escapeXml(start)}</bpt>`;
      return `${open}${inline(part.inside)}<ept${attributes({ id: part.id })}>${escapeXml(end)}</ept>`;
    })
    .join('');
}

function target(runs: Run[] | undefined, source: Coded, { state, machine }: Unit): string {
  // A unit without a translation has an empty target: tools need a place for the state.
  const said = { state: STATES[state], 'state-qualifier': machine ? 'mt-suggestion' : undefined };
  return `<target${attributes(said)}>${runs ? inline(codedTarget(runs, source)) : ''}</target>`;
}

function unit(unit: Unit, document: ExchangedDocument): string {
  const source = codedSource(sayable(unit.source));
  const runs = unit.target && sayable(unit.target);
  const said = {
    id: nameOf(document.documentId, unit.id),
    resname: unit.id,
    restype: `x-${unit.kind}`,
    approved: unit.state === 'final' ? 'yes' : 'no',
    'xml:space': 'preserve',
    ...(unit.limit !== null && { maxwidth: unit.limit, 'size-unit': 'char' }),
    extradata: writeFingerprints({ source: fingerprintOf(unit.source), target: fingerprintOf(unit.target ?? []) }),
  };
  const notes = Object.entries(notesOf(unit, document)).map(
    ([name, text]) => `<note${attributes({ from: `newsroom:${name}` })}>${escapeXml(say(text, document.from))}</note>`,
  );
  const lines = [`<source>${inline(source)}</source>`, target(runs, source, unit), ...notes];
  return [`<trans-unit${attributes(said)}>`, ...lines, '</trans-unit>'].join('\n');
}

/** One `file` of a document into one language. */
function file(document: ExchangedDocument): string {
  const said = {
    original: `${document.type}/${document.documentId}`,
    'source-language': document.from,
    'target-language': document.to,
    datatype: 'database',
  };
  const note = `<header><note>${escapeXml(document.title)}</note></header>`;
  return [
    `<file${attributes(said)}>`,
    note,
    '<body>',
    ...document.units.map((each) => unit(each, document)),
    '</body>',
    '</file>',
  ].join('\n');
}

/** The documents, one at least, as XLIFF 1.2 (OASIS standard of 1 February 2008): a piece for each. */
export async function* writeXliff12(documents: AsyncIterable<ExchangedDocument>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="${XLIFF_12}">\n`;
  for await (const document of documents) yield `${file(document)}\n`;
  yield '</xliff>\n';
}
