import fc from 'fast-check';
import type { Block } from '../../../src/feed/blocks';
import { lay, type Work } from '../../../src/plugins/translations/server/src/text/lay';
import { pairedDraft } from '../../../src/plugins/translations/server/src/text/pairing';
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

test('a numbered list that only the translation has stays one, beside another one that is not', () => {
  const list = (format: 'ordered' | 'unordered', ...items: string[]): Block => ({
    ...{ type: 'list', format },
    children: items.map((said) => ({ type: 'list-item', children: text(said) })),
  });
  const source = { body: [paragraph('The harbour opens on Monday.'), paragraph('All are welcome to it.')] };
  const lists = [list('ordered', 'D’abord le quai', 'Ensuite le phare'), list('unordered', 'Le bac', 'La jetée')];
  const target = {
    body: [paragraph('Le port ouvre lundi matin.'), ...lists, paragraph('Bienvenue à toutes et à tous.')],
  };
  expect(lay(translation(source, target), { segments: {} }).body).toEqual(target.body);
});

describe('a field that the source leaves empty', () => {
  const source = { title: 'Boats', excerpt: 'On boats', seo: { title: 'Boats' } };
  const target = {
    ...{ title: 'Bateaux', excerpt: 'Des bateaux', coverAlt: 'Deux bateaux' },
    seo: { title: 'Bateaux', description: 'Des bateaux au port' },
  };
  const { extra } = pairedDraft(translation(source, target));

  test('is shown as the translation’s alone, after what it would follow', () => {
    expect(extra).toEqual([
      { after: 'excerpt', kind: 'text', field: 'coverAlt', runs: run('Deux bateaux') },
      { after: 'seo.title', kind: 'text', field: 'seo.description', runs: run('Des bateaux au port') },
    ]);
  });

  const seo = { title: 'Bateaux' };
  const works: [string, Work, object][] = [
    ['stays when nothing is said of it', { segments: {} }, { seo }],
    ['stays when it is kept', { segments: {}, extra }, { seo }],
    [
      'is emptied when it is taken out',
      { segments: {}, extra: [] },
      { coverAlt: '', seo: { ...seo, description: '' } },
    ],
    ['is emptied alone', { segments: {}, extra: extra.slice(1) }, { coverAlt: '', seo }],
    ['is emptied by an empty text', { segments: { coverAlt: [] } }, { coverAlt: '', seo }],
    ['takes no other text', { segments: { coverAlt: run('Un port') } }, { seo }],
  ];
  test.each(works)('%s', (_name, work, expected) => {
    const written = { title: 'Bateaux', excerpt: 'Des bateaux', ...expected };
    expect(lay(translation(source, target), work)).toEqual(written);
  });
});

test('a translation keeps images of its own, in the place of the source’s or beside them', () => {
  const source = { body: [paragraph('One'), image('/map-en.png', 'A map'), paragraph('Two')] };
  const target = { body: [paragraph('Un'), image('/map-fr.png', 'Une carte'), image('/seal.png'), paragraph('Deux')] };
  expect(lay(translation(source, target), { segments: {} }).body).toEqual([
    ...[paragraph('Un'), image('/map-fr.png', 'Une carte'), image('/seal.png'), paragraph('Deux')],
  ]);
});

describe('an image that source and translation show', () => {
  const [one, two] = [paragraph('One'), paragraph('Two')];
  const photo = (alternativeText = '') => image('/photo.jpg', alternativeText);
  const map = (alternativeText = '') => image('/map-fr.png', alternativeText);
  const lies = (now: Block[], french: Block[], was = now) =>
    lay(translation({ body: now }, { body: french }, { body: was }), { segments: {} }).body;
  const french = [paragraph('Un'), photo('Une photo'), paragraph('Deux')];

  const sources: [string, Block[], Block[]][] = [
    ['is described in other words', [one, photo('A boat at sea'), two], [one, photo('Photo'), two]],
    ['has lost its description', [one, photo(), two], [one, photo('Photo'), two]],
    ['never had one', [one, photo(), two], [one, photo(), two]],
    ['has its first', [one, photo('Photo'), two], [one, photo(), two]],
  ];
  test.each(sources)('is there once and keeps its description where in the source it %s', (_name, now, was) => {
    expect(lies(now, french, was)).toEqual(french);
    expect(lies(now, lies(now, french, was) as Block[])).toEqual(french);
  });

  test('is there once where each has it in another place', () => {
    const source = [photo('Photo'), one, image('/other.jpg', 'Map'), two];
    const its = [paragraph('Un'), image('/other.jpg', 'Carte'), photo('Une photo'), paragraph('Deux')];
    expect(lies(source, its)).toEqual([photo('Une photo'), its[0], its[1], its[3]]);
  });

  test('is the translation’s own, and keeps its description where the source has none', () => {
    const its = [paragraph('Un'), map('Une carte'), paragraph('Deux')];
    expect(lies([one, photo(), two], its)).toEqual(its);
    expect(lies([one, photo(), two], its, [one, photo('Map'), two])).toEqual(its);
  });

  test('is there twice where the source has it twice, whichever description is written anew', () => {
    const was = [photo('Photo'), one, photo('Again')];
    const its = [photo('Une photo'), paragraph('Un'), photo('Encore')];
    for (const now of [
      [photo('A boat at sea'), one, photo('Again')],
      [photo(), one, photo('Again')],
      [photo('Photo'), one, photo()],
      [photo(), one, photo()],
      [photo('A boat at sea'), one, photo('Photo')],
    ])
      expect((lies(now, its, was) as Block[]).map(({ type }) => type)).toEqual(['image', 'paragraph', 'image']);
    expect(lies([photo('A boat at sea'), one, photo('Again')], its, was)).toEqual(its);
    expect(lies([photo('Photo'), one, photo()], its, was)).toEqual(its);
    expect(lies([photo(), one, photo()], its, was)).toEqual(its);
  });

  test('was put there twice, once without a description, and is there once from the next save on', () => {
    const its = [paragraph('Un'), photo('Une photo'), photo(), paragraph('Deux')];
    expect(lies([one, photo('A boat at sea'), two], its)).toEqual(french);
    expect(lies([one, photo(), two], its)).toEqual(french);
  });

  test('loses its description when it is taken out', () => {
    const about = translation({ body: [one, photo(), two] }, { body: french });
    expect(pairedDraft(about).extra).toMatchObject([{ kind: 'image-alt', image: '/photo.jpg' }]);
    expect(lay(about, { segments: {}, extra: [] }).body).toEqual([french[0], photo(), french[2]]);
  });
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
