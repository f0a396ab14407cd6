import { say } from '../../../../../../feed/text';
import { type Coded, codedSource, codedTarget, kindOf, type Meaning } from '../codes';
import { type ExchangedDocument, nameOf, notesOf, type Unit } from '../exchanged';
import { fingerprintOf, writeFingerprints } from '../fingerprint';
import { tagsOf } from './native';
import { attributes, escapeXml, sayable } from './xml';

export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0';
const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';

const typeOf = (meaning: Meaning): Record<string, string> => {
  const kind = kindOf(meaning);
  if (kind === 'link') return { type: 'link' };
  const names = { bold: 'xlf:b', italic: 'xlf:i', underline: 'xlf:u' } as const;
  return { type: 'fmt', subType: kind in names ? names[kind as keyof typeof names] : `newsroom:${kind}` };
};

/** The native tags of a unit, each said once and found by its id. */
class OriginalData {
  private readonly ids = new Map<string, string>();

  idOf(tag: string): string {
    const id = this.ids.get(tag) ?? `d${this.ids.size + 1}`;
    this.ids.set(tag, id);
    return id;
  }

  toString(): string {
    const data = [...this.ids].map(([tag, id]) => `<data${attributes({ id })}>${escapeXml(tag)}</data>`);
    return data.length ? `<originalData>${data.join('')}</originalData>\n` : '';
  }
}

const inline = (text: Coded, data: OriginalData): string =>
  text
    .map((part) => {
      if (typeof part === 'string') return escapeXml(part);
      const { start, end } = tagsOf(part.meaning);
      const said = {
        id: `c${part.id}`,
        ...typeOf(part.meaning),
        dataRefStart: data.idOf(start),
        dataRefEnd: data.idOf(end),
      };
      return `<pc${attributes(said)}>${inline(part.inside, data)}</pc>`;
    })
    .join('');

function unit(unit: Unit, document: ExchangedDocument): string {
  const data = new OriginalData();
  const source = codedSource(sayable(unit.source));
  const target = unit.target && codedTarget(sayable(unit.target), source);
  const fingerprints = writeFingerprints({
    source: fingerprintOf(unit.source),
    target: fingerprintOf(unit.target ?? []),
  });
  const notes = Object.entries(notesOf(unit, document)).map(
    ([category, text]) => `<note${attributes({ category })}>${escapeXml(say(text, document.from))}</note>`,
  );
  const lines = [
    `<source>${inline(source, data)}</source>`,
    ...(target ? [`<target>${inline(target, data)}</target>`] : []),
  ].join('\n');
  const state = { state: unit.state, subState: unit.machine ? 'newsroom:machine' : undefined };
  return `<unit${attributes({ id: nameOf(document.documentId, unit.id), name: unit.id, type: `newsroom:${unit.kind}`, 'xml:space': 'preserve' })}>
<mda:metadata><mda:metaGroup category="newsroom"><mda:meta type="fingerprints">${fingerprints}</mda:meta></mda:metaGroup></mda:metadata>
<notes>${notes.join('')}</notes>
${data}<segment${attributes(state)}>
${lines}
</segment>
</unit>`;
}

function file(document: ExchangedDocument): string {
  const said = { id: document.documentId, original: `${document.type}/${document.documentId}` };
  const note = `<notes><note category="title">${escapeXml(document.title)}</note></notes>`;
  return [`<file${attributes(said)}>`, note, ...document.units.map((each) => unit(each, document)), '</file>'].join(
    '\n',
  );
}

/**
 * The documents, one at least and none without units, as XLIFF 2.1 (OASIS standard of 13 February 2018): a piece for
 * each. The format says its two languages once for all: `from` and `to` must be those of every document.
 */
export async function* writeXliff21(
  documents: AsyncIterable<ExchangedDocument>,
  from: string,
  to: string,
): AsyncGenerator<string> {
  const root = { version: '2.1', xmlns: XLIFF_2, 'xmlns:mda': METADATA, srcLang: from, trgLang: to };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${attributes(root)}>\n`;
  for await (const document of documents) yield `${file(document)}\n`;
  yield '</xliff>\n';
}
