import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { ExchangedDocument } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { writeFile } from '../../../src/plugins/translations/server/src/exchange/writer';
import { anyDocument } from './any-document';
import { gather, harbour, inOrder, orchard } from './documents';

// The schemas of OASIS are not ours to copy: .ci/run gets them from a package of Debian's.
const folder = process.env.XLIFF_SCHEMAS;

const schema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(folder ?? '', fileName), 'utf8').replace(
    /schemaLocation="[^"]*xml\.xsd"/,
    'schemaLocation="xml.xsd"',
  ),
});

async function faultsOf(contents: string[], core: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: contents.map((text, index) => ({ fileName: `${index}.xlf`, contents: text })),
    schema: [schema(core)],
    preload: [schema('xml.xsd')],
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const FORMATS = [
  ['xliff12', 'xliff-core-1.2-strict.xsd'],
  // Version 2.1 kept the core and its name space of 2.0, and so its schema.
  ['xliff21', 'xliff-core-2.0.xsd'],
] as const;

const files = (format: 'xliff12' | 'xliff21') => async (documents: ExchangedDocument[]) =>
  (await gather(writeFile(format, inOrder(...documents), 'en', 'fr'))).join('');

// Skipped only where nobody has got them.
(folder ? describe : describe.skip).each(FORMATS)('%s keeps to %s', (format, core) => {
  test('whatever the texts', async () => {
    const drawn = fc.sample(anyDocument, 200).map((document) => [document]);
    const written = await Promise.all([[harbour, orchard], ...drawn].map(files(format)));
    expect(await faultsOf(written, core)).toEqual([]);
  });

  test('and a file that does not is found', async () => {
    const whole = await files(format)([harbour]);
    expect(await faultsOf([whole.replace(/<source/, '<origin/><source')], core)).not.toEqual([]);
  });
});
