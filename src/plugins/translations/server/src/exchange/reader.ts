import { createHash } from 'node:crypto';
import type { Text } from '../../../../../feed/text';
import { readCsv } from './csv/reader';
import { decode, Undecodable } from './decode';
import { type Delivery, documentIdOf } from './delivered';
import { begun } from './pieces';
import { NO_XLIFF, readXliff } from './xliff/reader';

const NOTHING: Text = {
  en: 'There is nothing to import: the file holds no unit',
  fr: 'Il n’y a rien à importer : le fichier ne contient aucune unité',
};

/** The bytes from the first that is not white space on begin an XML file. */
const looksLikeXml = (text: string): boolean => /^\uFEFF?\s*</.test(text);

/** Marks the units that a file has had before. */
async function* repeatsMarked(deliveries: AsyncIterable<Delivery>): AsyncGenerator<Delivery> {
  const seen = new Set<string>();
  for await (const delivery of deliveries) {
    const { original, to, units } = 'document' in delivery ? delivery.document : NONE;
    for (const unit of units) {
      const place = `${unit.documentId ?? documentIdOf({ original })} ${to} ${unit.id}`;
      // A digest, because V8 keeps all that was read of the file for a piece of it.
      const name = createHash('sha1').update(place).digest('base64url');
      if (seen.has(name)) unit.repeated = true;
      seen.add(name);
    }
    yield delivery;
  }
}
const NONE = { original: '', to: '', units: [] };

/** Says so where a file has nothing for anybody, and no fault that tells why. */
async function* atLeastOne(deliveries: AsyncIterable<Delivery>): AsyncGenerator<Delivery> {
  let isEmpty = true;
  for await (const delivery of deliveries) {
    if ('fault' in delivery || delivery.document.units.length) isEmpty = false;
    yield delivery;
  }
  if (isEmpty) yield { fault: { line: 1, column: 1, text: NOTHING } };
}

/** The names of files that are to be XLIFF, those of some tools too: what is in them may be anything. */
const XLIFF_NAME = /\.(?:\w*xlf|\w*xliff|xml)$/i;

/** A first line that names columns of ours. */
const looksLikeCsv = (text: string): boolean => /^.*\bunit\b/.test(text);

/** What a file brings, by its first characters; where these are of no format, its name tells which one they should be. */
async function* deliveriesOf(first: string, text: AsyncIterable<string>, name: string): AsyncGenerator<Delivery> {
  if (!first.trim()) return;
  if (looksLikeXml(first)) yield* readXliff(text);
  else if (looksLikeCsv(first) || !XLIFF_NAME.test(name)) yield* readCsv(text);
  else yield { fault: { line: 1, column: 1, text: NO_XLIFF } };
}

/**
 * The documents of a file in any of the formats. Who stops reading closes it.
 * @param largest megabytes
 * @param name as it was given to the file by who sent it
 */
export async function* readFile(bytes: AsyncIterable<Buffer>, largest: number, name = ''): AsyncGenerator<Delivery> {
  const pieces = decode(bytes, largest);
  try {
    const { first, text } = await begun(pieces);
    yield* atLeastOne(repeatsMarked(deliveriesOf(first, text, name)));
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    yield { fault: { line: 1, column: 1, text: error.text } };
  } finally {
    await pieces.return(undefined);
  }
}
