import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ExchangedDocument } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { readFile } from '../../../src/plugins/translations/server/src/exchange/reader';
import { writeFile } from '../../../src/plugins/translations/server/src/exchange/writer';
import { harbour } from './documents';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const megabytes = () => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

/** Ids as long as Strapi's: V8 copies shorter pieces of a text, and keeps all of it for longer ones. */
async function* many(count: number): AsyncGenerator<ExchangedDocument> {
  for (let index = 0; index < count; index += 1) yield { ...harbour, documentId: `${index}`.padStart(24, 'k') };
}

async function* bytes(count: number, counted: { size: number }): AsyncGenerator<Buffer> {
  for await (const piece of writeFile('xliff12', many(count), 'en', 'fr')) {
    counted.size += piece.length;
    yield Buffer.from(piece);
  }
}

test('a file is read without being kept: of what is behind hardly anything is left', async () => {
  const counted = { size: 0 };
  const before = megabytes();
  let units = 0;
  let documents = 0;
  let last = before;
  for await (const delivery of readFile(bytes(2000, counted), 500)) {
    if (!('document' in delivery)) throw new Error(JSON.stringify(delivery));
    units += delivery.document.units.length;
    documents += 1;
    if (documents === 2000) last = megabytes();
  }
  const read = counted.size / 1_048_576;
  expect([documents, units]).toEqual([2000, 2000 * harbour.units.length]);
  expect(read).toBeGreaterThan(5);
  expect(last - before).toBeLessThan(read / 2);
});
