import { codedSource } from '../../../src/plugins/translations/server/src/exchange/codes';
import type { DeliveredUnit } from '../../../src/plugins/translations/server/src/exchange/delivered';
import { judge } from '../../../src/plugins/translations/server/src/exchange/judge';
import type { Acceptable } from '../../../src/plugins/translations/server/src/exchange/outcome';
import { run } from './documents';
import { only, v12 } from './files';
import { documentOf, gras, returned, segments } from './units';

function outcomes(units: DeliveredUnit[], accept: Acceptable[] = []) {
  return judge(documentOf(...units), 'd', segments, accept).map(({ outcome, text, taken }) => [
    outcome,
    text?.en ?? taken?.id,
  ]);
}

test('a text whose blanks are without end is too long, as any other', async () => {
  const target = `a${' '.repeat(900_000)}b`;
  const unit = await only(
    v12(`<trans-unit id="d:title"><source>Harbour</source><target>${target}</target></trans-unit>`),
  );
  expect(outcomes([unit])).toEqual([['too-long', 'The text has 900002 characters, the field takes 12']]);
});

test('the codes of a source are looked for kind by kind, not one by one', () => {
  const looked = jest.fn();
  const marks = Object.assign(['bold' as const], {
    includes: (mark: string) => {
      looked();
      return mark === 'bold';
    },
  });
  const source = Array.from({ length: 500 }, () => [{ text: 'a', marks }, run('b')]).flat();
  const segment = { id: 'body.b', field: 'body', kind: 'paragraph', source, target: null, limit: null } as const;
  const document = documentOf(returned('body.b', source, { source: codedSource(source), fingerprints: {} }));
  const [verdict] = judge(document, 'd', [segment], []);
  expect(verdict?.outcome).toBe('applied');
  expect(looked.mock.calls.length / 500).toBeLessThan(100);
});

const moved = { source: '0123456789abcdef' };

test.each<[string, DeliveredUnit, string, string | undefined]>([
  ['a translation', returned('title', [run('Port')]), 'applied', 'title'],
  ['a translation with its codes', returned('body.a', gras), 'applied', 'body.a'],
  ['codes in another order', returned('body.a', [...gras.slice(2), ...gras.slice(0, 2)]), 'applied', 'body.a'],
  ['a code more', returned('body.a', [...gras, run('!', 'italic')]), 'applied', 'body.a'],
  ['what is there already', returned('body.b', [run('Simple')]), 'unchanged', 'body.b'],
  ['a title over two lines', returned('title', [run('\n  Port\n  neuf\n')]), 'applied', 'title'],
  ['no target', returned('title', undefined), 'untranslated', undefined],
  ['a blank target', returned('title', [run(' \n')]), 'untranslated', undefined],
  [
    'the source as a tool fills it in',
    returned('title', [run('Harbour')], { state: 'initial' }),
    'untranslated',
    undefined,
  ],
  [
    'the source as a translator leaves it',
    returned('title', [run('Harbour')], { state: 'translated' }),
    'applied',
    'title',
  ],
  [
    'a code less',
    returned('body.a', [run('Un plan')]),
    'broken-codes',
    'Code 1 of the source (bold) is missing in the translation',
  ],
  [
    'a link less',
    returned('body.a', gras.slice(0, 2)),
    'broken-codes',
    'Code 2 of the source (link) is missing in the translation',
  ],
  [
    'codes in plain text',
    returned('title', [run('Port', 'bold')]),
    'broken-codes',
    'This field is plain text: it can have no marks and no links',
  ],
  [
    'spoilt codes',
    returned('title', undefined, { target: { broken: { en: 'Broken', fr: 'Cassé' } } }),
    'broken-codes',
    'Broken',
  ],
  [
    'a link that runs',
    returned('body.b', [run('x', { link: 'javascript:alert(1)' })]),
    'broken-codes',
    'A link may not lead to “javascript:alert(1)”: use an address with http, https or mailto',
  ],
  ['a link within the site', returned('body.b', [run('x', { link: '/fr/events' })]), 'applied', 'body.b'],
  [
    'more than the field takes',
    returned('title', [run('Le grand port')]),
    'too-long',
    'The text has 13 characters, the field takes 12',
  ],
  [
    'a source that moved',
    returned('title', [run('Port')], { fingerprints: moved }),
    'source-moved',
    'The source has changed since the export: the translation is left as it is',
  ],
  [
    'a source that moved, seen by the source itself',
    returned('title', [run('Port')], { fingerprints: {}, source: ['Port of call'] }),
    'source-moved',
    'The source has changed since the export: the translation is left as it is',
  ],
  ['a file without fingerprints', returned('title', [run('Port')], { fingerprints: {} }), 'applied', 'title'],
  [
    'a translation changed here meanwhile',
    returned('body.b', [run('Sobre')], { fingerprints: { target: moved.source } }),
    'target-moved',
    'The translation has been changed here since the export: it is left as it is',
  ],
  [
    'another document’s unit',
    returned('title', [run('Port')], { documentId: 'e' }),
    'unknown-unit',
    'This unit belongs to another document than its file element',
  ],
  [
    'a unit that never was',
    returned('body.z', [run('x')]),
    'unknown-unit',
    'The source has no such part, or has it no more',
  ],
])('%s', (_, unit, outcome, told) => {
  expect(outcomes([unit])).toEqual([[outcome, told]]);
});

test('a unit that stands twice counts once', () => {
  const [first, second] = outcomes([
    returned('title', [run('Port')]),
    returned('title', [run('Havre')], { repeated: true }),
  ]);
  expect(first).toEqual(['applied', 'title']);
  expect(second).toEqual(['duplicate', 'This unit stands in the file twice: the first one counts']);
});

test('a part of the body that was rewritten is told apart from one that is gone, and taken when told so', () => {
  const whole = [returned('title', [run('Port')]), returned('body.old', gras), returned('body.b', [run('Simple')])];
  expect(outcomes(whole).map(([outcome]) => outcome)).toEqual(['applied', 'source-moved', 'unchanged']);
  expect(outcomes(whole, ['source-moved'])[1]).toEqual(['applied', 'body.a']);
  const broken = [whole[0]!, returned('body.old', [run('x')]), whole[2]!];
  expect(outcomes(broken, ['source-moved'])[1]?.[0]).toBe('broken-codes');
});

test.each<[string, Partial<DeliveredUnit>, DeliveredUnit['state']]>([
  ['beside the source as it is', {}, 'final'],
  ['beside another source', { fingerprints: moved }, undefined],
])('a state that a file says %s is kept only there, even where the text is taken', (_, more, expected) => {
  const document = documentOf(returned('title', [run('Port')], { state: 'final', ...more }));
  const [verdict] = judge(document, 'd', segments, ['source-moved']);
  expect([verdict?.outcome, verdict?.taken?.state]).toEqual(['applied', expected]);
});

test.each(['source-moved', 'target-moved'] as const)('%s is taken only when told so', (accept) => {
  const unit = returned('body.b', [run('Sobre')], { fingerprints: { source: moved.source, target: moved.source } });
  expect(outcomes([unit], [accept])[0]?.[0]).toBe(accept === 'source-moved' ? 'target-moved' : 'source-moved');
  expect(outcomes([unit], ['source-moved', 'target-moved'])).toEqual([['applied', 'body.b']]);
});
