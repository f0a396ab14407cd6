import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { MEDIA, writeFile } from '../../../src/plugins/translations/server/src/exchange/writer';
import { gather, harbour, inOrder, orchard } from './documents';

const golden = join(__dirname, '../../golden/exchange');

test.each(FORMATS)('%s says two documents as the golden file does', async (format) => {
  const pieces = await gather(writeFile(format, inOrder(harbour, orchard), 'en', 'fr'));
  const file = join(golden, `${format}.${MEDIA[format].extension}`);
  expect(pieces.join('')).toBe(readFileSync(file, 'utf8'));
});
