import type { Text } from '../../../../../../feed/text';
import { type DeliveredDocument, type Delivery, MOST_UNITS, TOO_MANY } from '../delivered';
import { type Element, readElements } from './elements';
import { readUnit } from './unit2';
import { readTransUnit } from './unit12';

export const NO_XLIFF: Text = {
  en: 'The file is no XLIFF 1.2 or 2.1: its first element must be xliff with that version',
  fr: 'Le fichier n’est pas du XLIFF 1.2 ou 2.1 : son premier élément doit être xliff, de cette version',
};

const NO_FILE: Text = {
  en: 'This unit stands in no file element',
  fr: 'Cette unité ne figure dans aucun élément file',
};

const UNITS = new Set(['trans-unit', 'unit']);

type Root = { version: 1 | 2; from: string | undefined; to: string | undefined };

function rootOf({ name, attributes }: Element): Root | undefined {
  if (name !== 'xliff') return undefined;
  if (attributes.version === '1.2') return { version: 1, from: undefined, to: undefined };
  if (/^2\.\d$/.test(attributes.version ?? '')) return { version: 2, from: attributes.srcLang, to: attributes.trgLang };
  return undefined;
}

const documentOf = ({ line, column, attributes }: Element, root: Root): DeliveredDocument => ({
  line,
  column,
  // Some tools keep the id and lose where it came from.
  original: attributes.original || (attributes.id ?? ''),
  from: attributes['source-language'] ?? root.from,
  to: attributes['target-language'] ?? root.to,
  units: [],
});

/** The documents of an XLIFF 1.2 or 2.x file, one at a time, in its order. What is not a unit or a file is passed over. */
export async function* readXliff(chunks: AsyncIterable<string>): AsyncGenerator<Delivery> {
  let root: Root | undefined;
  let document: DeliveredDocument | undefined;
  for await (const event of readElements(chunks, UNITS)) {
    if (event.type === 'fault') {
      // What was read before the fault is whole units.
      if (document?.units.length) yield { document };
      yield { fault: { ...event.place, text: event.text } };
      return;
    }
    if (event.type === 'close') {
      if (event.name === 'file' && document) yield { document };
      if (event.name === 'file') document = undefined;
      continue;
    }
    const { element } = event;
    if (!root) {
      root = rootOf(element);
      if (root) continue;
      yield { fault: { line: element.line, column: element.column, text: NO_XLIFF } };
      return;
    }
    if (document && document.units.length >= MOST_UNITS) {
      yield { document };
      yield { fault: { line: element.line, column: element.column, text: TOO_MANY } };
      return;
    }
    if (element.name === 'file') {
      if (document) yield { document };
      document = documentOf(element, root);
    } else if (event.type === 'whole' && document)
      document.units.push(root.version === 1 ? readTransUnit(element) : readUnit(element));
    else if (event.type === 'whole') yield { fault: { line: element.line, column: element.column, text: NO_FILE } };
  }
}
