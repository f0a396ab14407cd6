import fc from 'fast-check';
import { isBroken } from '../../../src/plugins/translations/server/src/exchange/delivered';
import { type ExchangedDocument, FORMATS } from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { fingerprintOf } from '../../../src/plugins/translations/server/src/exchange/fingerprint';
import { judge } from '../../../src/plugins/translations/server/src/exchange/judge';
import { readFile } from '../../../src/plugins/translations/server/src/exchange/reader';
import { writeFile } from '../../../src/plugins/translations/server/src/exchange/writer';
import type { Run } from '../../../src/plugins/translations/server/src/text/runs';
import { anyDocument } from './any-document';
import { gather, harbour, inOrder, orchard } from './documents';

async function* bytes(text: string, size: number) {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function roundTrip(format: (typeof FORMATS)[number], document: ExchangedDocument, size = 65_536) {
  let text = '';
  for await (const piece of writeFile(format, inOrder(document), document.from, document.to)) text += piece;
  const [delivery, ...more] = await gather(readFile(bytes(text, size), 10));
  if (!delivery || !('document' in delivery) || more.length) throw new Error(JSON.stringify([delivery, ...more]));
  return delivery.document;
}

/** In one line: a title takes no others. */
const translated = (source: readonly Run[]): Run[] =>
  source.map((each) => ({ ...each, text: `${each.text.replace(/[\r\n]/g, ' ')}é` }));

const present = ({ units }: ExchangedDocument) => units.map((each) => ({ ...each, target: each.target ?? null }));

describe.each(FORMATS)('%s', (format) => {
  test('export then import unchanged changes nothing, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, fc.integer({ min: 7, max: 400 }), async (document, size) => {
        const delivered = await roundTrip(format, document, size);
        const verdicts = judge(delivered, document.documentId, present(document), []);
        expect(verdicts.map(({ outcome, text }) => [outcome, text])).toEqual(
          verdicts.map(({ outcome }) => [outcome === 'untranslated' ? 'untranslated' : 'unchanged', undefined]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('a translation comes back with its marks, its links, its state and whose it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (drawn) => {
        // A translation with the codes of its source, in other words.
        const units = drawn.units.map(({ source, ...each }) => ({ ...each, source, target: translated(source) }));
        const delivered = await roundTrip(format, { ...drawn, units });
        for (const each of delivered.units) delete each.fingerprints.target;
        const untranslated = units.map((each) => ({ ...each, target: null }));
        for (const { unit, outcome, taken } of judge(delivered, drawn.documentId, untranslated, [])) {
          const sent = units.find(({ id }) => id === unit.id);
          if (!sent?.target.length) expect(outcome).toBe('untranslated');
          else expect([outcome, taken?.state]).toEqual(['applied', sent.state]);
          if (taken) expect(taken.machine ?? false).toBe(sent?.machine);
          if (taken) expect(fingerprintOf(taken.runs)).toBe(fingerprintOf(sent?.target ?? []));
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([harbour, orchard])('$title: sources and targets are read as they were written', async (document) => {
    const { units } = await roundTrip(format, document, 11);
    expect(units.map(({ id }) => id)).toEqual(document.units.map(({ id }) => id));
    expect(units.filter(({ source, target }) => isBroken(source) || (target && isBroken(target)))).toEqual([]);
    expect(units.map(({ fingerprints }) => fingerprints.source)).toEqual(
      document.units.map(({ source }) => fingerprintOf(source)),
    );
  });
});
