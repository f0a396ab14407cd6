import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { alignTexts, saysTheSame } from '../../../src/plugins/translations/server/src/text/align';
import { pairWithSource } from '../../../src/plugins/translations/server/src/text/pairing';
import { textOf } from '../../../src/plugins/translations/server/src/text/runs';
import { segmentsOf, withSegments } from '../../../src/plugins/translations/server/src/text/segments';
import { bodies } from './blocks';

const paragraph = (said: string, marks = {}): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text: said, ...marks }],
});
const heading = (said: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', text: said }] });
const fields = (...body: Block[]) => ({ title: 'Title', body });
const segments = (...body: Block[]) => segmentsOf({ body });

const changes: [string, Block[], Block[], string[], string[]][] = [
  ['nothing', [paragraph('One'), paragraph('Two')], [paragraph('One'), paragraph('Two')], ['same', 'same'], []],
  [
    'a block that moved',
    [paragraph('One'), paragraph('Two'), paragraph('Three')],
    [paragraph('Three'), paragraph('One'), paragraph('Two')],
    ['moved', 'same', 'same'],
    [],
  ],
  [
    'a word that changed, though another block was put before it',
    [paragraph('The harbour opens on Monday')],
    [paragraph('Something new'), paragraph('The harbour opens on Friday')],
    ['added', 'changed'],
    [],
  ],
  ['other marks', [paragraph('One')], [paragraph('One', { bold: true })], ['changed'], []],
  ['a paragraph that became a heading', [paragraph('One')], [heading('One')], ['changed'], []],
  ['a block that is gone', [paragraph('One'), paragraph('Two')], [paragraph('One')], ['same'], ['Two']],
  ['another text altogether', [paragraph('One two three')], [paragraph('Four five')], ['added'], ['One two three']],
];

test.each(changes)('what became of a text: %s', (_name, before, after, expected, gone) => {
  const { aligned, removed } = alignTexts(segments(...before), segments(...after), 'en');
  expect(aligned.map(({ change }) => change)).toEqual(expected);
  expect(removed.map(({ segment }) => textOf(segment.runs))).toEqual(gone);
});

test('what describes the same image has changed, however little is left of it, and no other image has', () => {
  const image = (url: string, alternativeText: string): Block => ({
    type: 'image',
    image: { url, alternativeText },
    children: [{ type: 'text', text: '' }],
  });
  const before = segments(image('/a.png', 'Photo'), image('/b.png', 'Photo'));
  const { aligned, removed } = alignTexts(
    before,
    segments(image('/a.png', 'A boat at sea'), image('/b.png', 'Photo')),
    'en',
  );
  expect(aligned.map(({ before: was, change }) => [was, change])).toEqual([
    [before[0], 'changed'],
    [before[1], 'same'],
  ]);
  expect(removed).toEqual([]);
});

test('a plain field that says something else has changed, however little is left of it', () => {
  const { aligned } = alignTexts(segmentsOf({ title: 'Boats' }), segmentsOf({ title: 'Harbours' }), 'en');
  expect(aligned.map(({ change }) => change)).toEqual(['changed']);
});

test('a text in another order needs no other translation, one with another word or mark does', () => {
  const before = segments(paragraph('One'), paragraph('Two'));
  expect(saysTheSame(before, segments(paragraph('Two'), paragraph('One')))).toBe(true);
  expect(saysTheSame(before, segments(paragraph('One'), paragraph('Two', { italic: true })))).toBe(false);
  expect(saysTheSame(before, segments(paragraph('One')))).toBe(false);
});

describe('a translation beside its source', () => {
  const english = fields(heading('Harbours'), paragraph('The harbour opens on Monday.'), paragraph('All are welcome.'));
  const french = fields(heading('Ports'), paragraph('Le port ouvre lundi.'), paragraph('Bienvenue à tous.'));
  const beside = (source: typeof english, target = french, madeFrom = english) => {
    const { targets, extra } = pairWithSource(source, target, madeFrom, 'en');
    const lines = segmentsOf(source)
      .filter(({ field }) => field === 'body')
      .map(({ id, runs }) => [textOf(runs), targets[id] ? textOf(targets[id]) : null]);
    return { lines, extra: extra.map(({ runs }) => textOf(runs)) };
  };

  test('follows blocks that moved, changed and came in between', () => {
    const now = fields(
      paragraph('All are welcome.'),
      paragraph('Bring your children along.'),
      heading('Harbours'),
      paragraph('The harbour opens on Friday.'),
    );
    expect(beside(now)).toEqual({
      lines: [
        ['All are welcome.', 'Bienvenue à tous.'],
        ['Bring your children along.', null],
        ['Harbours', 'Ports'],
        ['The harbour opens on Friday.', 'Le port ouvre lundi.'],
      ],
      extra: [],
    });
  });

  test('keeps what was written by hand and has no counterpart', () => {
    const byHand = fields(
      heading('Ports'),
      paragraph('Une note de la rédaction que la source n’a pas, assez longue pour ne ressembler à rien d’autre.'),
      paragraph('Le port ouvre lundi.'),
      paragraph('Bienvenue à tous.'),
    );
    const { lines, extra } = beside(english, byHand);
    expect(lines.map(([, said]) => said)).toEqual(['Ports', 'Le port ouvre lundi.', 'Bienvenue à tous.']);
    expect(extra).toEqual([
      'Une note de la rédaction que la source n’a pas, assez longue pour ne ressembler à rien d’autre.',
    ]);
  });

  test('keeps the translation of what the source has dropped', () => {
    expect(beside(fields(heading('Harbours'), paragraph('All are welcome.')))).toEqual({
      lines: [
        ['Harbours', 'Ports'],
        ['All are welcome.', 'Bienvenue à tous.'],
      ],
      extra: ['Le port ouvre lundi.'],
    });
  });

  test('leaves a half-finished draft in its places', () => {
    const [, , last] = segmentsOf(english).filter(({ field }) => field === 'body');
    const draft = withSegments(english, { [`${last?.id}`]: [{ text: 'Bienvenue à tous.', marks: [] }] });
    expect(beside(english, draft as typeof french).lines.map(([, said]) => said)).toEqual([
      null,
      null,
      'Bienvenue à tous.',
    ]);
  });
});

test('whatever two bodies hold, no text of a translation is lost or shown twice', () => {
  fc.assert(
    fc.property(bodies, bodies, bodies, (source, target, madeFrom) => {
      const { targets, extra } = pairWithSource({ body: source }, { body: target }, { body: madeFrom }, 'en');
      const shown = [...Object.values(targets), ...extra.flatMap(({ runs }) => (runs.length ? [runs] : []))].map(
        (runs) => JSON.stringify(runs),
      );
      expect(shown.sort()).toEqual(
        segmentsOf({ body: target })
          .map(({ runs }) => JSON.stringify(runs))
          .sort(),
      );
      const ids = new Set(segmentsOf({ body: source }).map(({ id }) => id));
      for (const id of Object.keys(targets)) expect(ids).toContain(id);
      for (const { after } of extra) expect(after === null || ids.has(after)).toBe(true);
    }),
  );
});

test('a translation that was laid on its source comes back segment by segment', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const ids = segmentsOf({ body })
        .filter(({ kind }) => kind !== 'image-alt')
        .map(({ id }) => id);
      const french = Object.fromEntries(ids.map((id, place) => [id, [{ text: `fr ${place}`, marks: [] }]]));
      const target = withSegments({ body }, french);
      expect(pairWithSource({ body }, target, { body }, 'en')).toMatchObject({ targets: french, extra: [] });
    }),
  );
});
