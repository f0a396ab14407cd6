import { distance } from 'fastest-levenshtein';
import type { Block } from '../../../src/feed/blocks';
import { alignTexts } from '../../../src/plugins/translations/server/src/text/align';
import { alignLanguages } from '../../../src/plugins/translations/server/src/text/languages';
import { lay } from '../../../src/plugins/translations/server/src/text/lay';
import { textOf } from '../../../src/plugins/translations/server/src/text/runs';
import { segmentsOf } from '../../../src/plugins/translations/server/src/text/segments';

jest.mock('fastest-levenshtein', () => ({ distance: jest.fn(jest.requireActual('fastest-levenshtein').distance) }));

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] });
const many = (count: number, said: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => paragraph(said(place)));
const segments = (body: Block[]) => segmentsOf({ body });
const said = (place: number, day: string) =>
  `On ${day} boat ${place} leaves the harbour of island ${place * 7} at noon.`;

beforeEach(() => jest.mocked(distance).mockClear());

test('of many paragraphs that all were rewritten few are compared, and each is found wherever it went', () => {
  const before = many(1500, (place) => said(place, 'Monday'));
  const after = [
    ...many(40, (place) => `Something new, number ${place}`),
    ...many(1500, (place) => said(place, 'Friday')),
  ];
  const { aligned, removed } = alignTexts(segments(before), segments(after), 'en');
  expect(aligned.slice(40).map((one) => one.before && textOf(one.before.runs))).toEqual(
    before.map((_, place) => said(place, 'Monday')),
  );
  expect([aligned.slice(0, 40).every(({ change }) => change === 'added'), removed]).toEqual([true, []]);
  expect(jest.mocked(distance).mock.calls.length).toBeLessThan(1540 * 25);
});

test('of many paragraphs that share nothing but common words the nearest are compared', () => {
  const alike = (words: string) => many(1500, (place) => `the of and to in ${words}${place}`);
  alignTexts(segments(alike('one')), segments(alike('other')), 'en');
  expect(jest.mocked(distance).mock.calls.length).toBeLessThan(1500 * 25);
});

test('a translation of ten thousand paragraphs with a heading of its own lies beside its source', () => {
  const source = { body: many(10_000, (place) => said(place, 'Monday')) };
  const french = many(10_000, (place) => `Lundi, le bateau ${place} quitte le port de l’île ${place * 7} à midi.`);
  const target = { body: [...french.slice(0, 5000), heading('Et puis'), ...french.slice(5000)] };
  const { targets, extra } = alignLanguages(source, target);
  expect(segmentsOf(source).map(({ id }) => targets[id])).toEqual(segmentsOf({ body: french }).map(({ runs }) => runs));
  expect(extra.map(({ runs }) => textOf(runs))).toEqual(['Et puis']);
});

test('what many dropped paragraphs said stays where it stood, in its order', () => {
  const english = { body: [paragraph('First'), ...many(3000, (place) => `Dropped ${place}`), paragraph('Last')] };
  const french = { body: [paragraph('Premier'), ...many(3000, (place) => `Abandonné ${place}`), paragraph('Dernier')] };
  const source = { body: [paragraph('First'), paragraph('Last')] };
  const both = { target: french, published: french, baseline: english, madeFrom: undefined };
  expect(lay({ source, sourceLocale: 'en', ...both }, { segments: {} }).body).toEqual(french.body);
});
