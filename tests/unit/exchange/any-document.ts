import fc from 'fast-check';
import {
  type ExchangedDocument,
  UNIT_STATES,
  type Unit,
} from '../../../src/plugins/translations/server/src/exchange/exchanged';
import { MARKS, type Run, tidy } from '../../../src/plugins/translations/server/src/text/runs';
import { harbour } from './documents';

const said = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  fc.constantFrom(
    '=1+1',
    "'=x",
    '<1>',
    '\\<2></2>',
    '&lt;b&gt;',
    'a\r\nb\tc',
    '  ',
    '\u0000',
    ']]>',
    '"',
    '\uFEFF',
    '\\',
  ),
);
const link = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('/local?a="1"&b=<2>', 'mailto:a@example.org', 'https://e.org/\u00e9 x'),
);
const run: fc.Arbitrary<Run> = fc
  .tuple(said, fc.subarray([...MARKS]), fc.option(link, { nil: undefined }))
  .map(([text, marks, to]) => ({ text, marks, ...(to !== undefined && { link: to }) }));
const formatted = fc.array(run, { minLength: 1, maxLength: 8 }).map(tidy);
const plain = said.map((text): Run[] => tidy([{ text, marks: [] }]));

const unit = (id: string, runs: fc.Arbitrary<Run[]>, kind: Unit['kind']): fc.Arbitrary<Unit> =>
  fc.record({
    id: fc.constant(id),
    field: fc.constant((kind === 'text' ? id : 'body') as Unit['field']),
    kind: fc.constant(kind),
    source: runs,
    target: fc.option(runs, { nil: undefined }) as fc.Arbitrary<Run[]>,
    state: fc.constantFrom(...UNIT_STATES),
    machine: fc.boolean(),
    limit: fc.constant(null),
  });
/** Texts of any characters, marks, links and states, as an agency gets them. */
export const anyDocument: fc.Arbitrary<ExchangedDocument> = fc
  .tuple(unit('title', plain, 'text'), unit('body.a', formatted, 'paragraph'), unit('body.a.2', formatted, 'list-item'))
  .map((units) => ({ ...harbour, units }));
