import { FORMATS } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { MEDIA, writeFile } from '../../../src/plugins/translations/server/src/exchange/writer';
import { expectGolden } from '../../helpers/golden';
import { gather, harbour, inOrder, orchard } from './documents';

test.each(FORMATS)('%s says two documents as the golden file does', async (format) => {
  const pieces = await gather(writeFile(format, inOrder(harbour, orchard), 'en', 'fr'));
  expectGolden(`exchange/${format}.${MEDIA[format].extension}`, pieces.join(''));
});
