import { createHash } from 'node:crypto';
import { readCsv } from './csv/reader';
import { decode, Undecodable } from './decode';
import { type Delivery, documentIdOf } from './delivered';
import { begun } from './pieces';
import { readXliff } from './xliff/reader';

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

/**
 * The documents of a file in any of the formats; which one it is, its first characters tell.
 * @param largest megabytes
 */
export async function* readFile(bytes: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Delivery> {
  try {
    const { first, text } = await begun(decode(bytes, largest));
    yield* repeatsMarked(looksLikeXml(first) ? readXliff(text) : readCsv(text));
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    yield { fault: { line: 1, column: 1, text: error.text } };
  }
}
