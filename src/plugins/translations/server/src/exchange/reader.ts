import { readCsv } from './csv/reader';
import { decode, Undecodable } from './decode';
import type { Delivery } from './delivered';
import { readXliff } from './xliff/reader';

/** The bytes from the first that is not white space on begin an XML file. */
const looksLikeXml = (text: string): boolean => /^\uFEFF?\s*</.test(text);

/**
 * The documents of a file in any of the formats; which one it is, its first characters tell.
 * @param largest megabytes
 */
export async function* readFile(bytes: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Delivery> {
  const chunks = decode(bytes, largest)[Symbol.asyncIterator]();
  try {
    const first = (await chunks.next()).value ?? '';
    const text = (async function* () {
      yield first;
      yield* { [Symbol.asyncIterator]: () => chunks };
    })();
    yield* looksLikeXml(first) ? readXliff(text) : readCsv(text);
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    yield { fault: { line: 1, column: 1, text: error.text } };
  }
}
