import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { lay } from '../../../src/plugins/translations/server/src/text/lay';
import { type Run, textOf } from '../../../src/plugins/translations/server/src/text/runs';
import { type LocalisedFields, segmentsOf } from '../../../src/plugins/translations/server/src/text/segments';
import { bodies } from './blocks';

const text = (said: string) => [{ type: 'text' as const, text: said }];
const paragraph = (said: string): Block => ({ type: 'paragraph', children: text(said) });
const image = (url: string, alternativeText = ''): Block => ({
  type: 'image',
  image: { url, alternativeText },
  children: text(''),
});
const run = (said: string): Run[] => [{ text: said, marks: [] }];
const idOf = (body: Block[], said: string) =>
  segmentsOf({ body }).find(({ runs }) => textOf(runs) === said)?.id as string;
const translation = (source: LocalisedFields, target: LocalisedFields, madeFrom = source) => ({
  ...{ source, sourceLocale: 'en', target, published: target, baseline: madeFrom, madeFrom: undefined },
});

test('one segment is written, all others stay as they are', () => {
  const source = { title: 'Boats', body: [paragraph('One'), paragraph('Two')] };
  const target = { title: 'Bateaux', body: [paragraph('Un'), paragraph('Deux')] };
  const id = idOf(source.body, 'Two');
  expect(lay(translation(source, target), { segments: { [id]: run('Second') } })).toEqual({
    title: 'Bateaux',
    body: [paragraph('Un'), paragraph('Second')],
  });
});

test('what was written by hand stays in its place and shape, until it is taken out', () => {
  const source = { body: [paragraph('The harbour opens on Monday.'), paragraph('All are welcome to it.')] };
  const note: Block = { type: 'heading', level: 4, children: text('Une note que la source n’a pas') };
  const target = { body: [paragraph('Le port ouvre lundi matin.'), note, paragraph('Bienvenue à toutes et à tous.')] };
  expect(lay(translation(source, target), { segments: {} }).body).toEqual(target.body);
  expect(lay(translation(source, target), { segments: {}, extra: [] }).body).toEqual([target.body[0], target.body[2]]);
});

test('a translation keeps images of its own, in the place of the source’s or beside them', () => {
  const source = { body: [paragraph('One'), image('/map-en.png', 'A map'), paragraph('Two')] };
  const target = { body: [paragraph('Un'), image('/map-fr.png', 'Une carte'), image('/seal.png'), paragraph('Deux')] };
  expect(lay(translation(source, target), { segments: {} }).body).toEqual([
    ...[paragraph('Un'), image('/map-fr.png', 'Une carte'), image('/seal.png'), paragraph('Deux')],
  ]);
});

test('whatever was written, laying it on its source loses no text, and doing it again changes nothing', () => {
  const said = (fields: LocalisedFields) =>
    segmentsOf(fields)
      .map(({ runs }) => JSON.stringify(runs))
      .sort();
  fc.assert(
    fc.property(bodies, bodies, bodies, (source, target, madeFrom) => {
      const once = lay(translation({ body: source }, { body: target }, { body: madeFrom }), { segments: {} });
      expect(said(once)).toEqual(said({ body: target }));
      const again = translation({ body: source }, once, { body: source });
      expect(said(lay(again, { segments: {} }))).toEqual(said(once));
    }),
  );
});
