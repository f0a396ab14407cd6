import { beside } from '../../../src/plugins/translations/server/src/text/beside';
import { textOf } from '../../../src/plugins/translations/server/src/text/runs';
import { type LocalisedFields, segmentsOf } from '../../../src/plugins/translations/server/src/text/segments';
import { writtenBeside } from '../../../src/plugins/translations/server/src/text/since';
import { stateOf, type Translation, wordsToDo } from '../../../src/plugins/translations/server/src/text/states';

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] });
const english = { title: 'Two boats', body: [paragraph('One two three'), paragraph('Four')] };
const french = { title: 'Deux bateaux', body: [paragraph('Un deux trois'), paragraph('Quatre')] };
const half = { title: 'Deux bateaux', body: [paragraph('Un deux trois'), paragraph('')] };
const later = { title: 'Two boats', body: [paragraph('One two five'), paragraph('Four'), paragraph('Six seven')] };
const latest = { title: 'Two boats', body: [...later.body.slice(0, 2), paragraph('Six seven eight')] };
const moved = { title: 'Two boats', body: [paragraph('Four'), paragraph('One two three')] };

const base = {
  ...{ source: english, sourceLocale: 'en', published: undefined, baseline: undefined, madeFrom: undefined },
};
/** A draft that says what readers read. */
const both = (text: LocalisedFields) => ({ target: text, published: text });
const image = (url: string) => ({ type: 'image' as const, image: { url, alternativeText: 'Map' }, children: [] });
const withImage = (url: string) => ({ ...english, body: [...english.body, image(url)] });

const cases: [string, Translation, string, number][] = [
  ['no translation', { ...base, target: undefined }, 'missing', 6],
  ['a draft', { ...base, target: half }, 'draft', 1],
  ['a finished draft', { ...base, target: french }, 'draft', 0],
  ['confirmed', { ...base, ...both(french), baseline: english }, 'current', 0],
  ['confirmed with a gap', { ...base, ...both(half), baseline: english }, 'current', 0],
  ['blocks moved', { ...base, source: moved, ...both(french), baseline: english }, 'current', 0],
  ['changed', { ...base, source: later, ...both(french), baseline: english }, 'outdated', 5],
  [
    'changed, and the new paragraph translated in a draft',
    {
      ...{ ...base, source: later, published: french, baseline: english, madeFrom: later },
      target: { ...french, body: [...french.body, paragraph('Six sept')] },
    },
    'outdated',
    3,
  ],
  [
    'changed, and both paragraphs done in a draft',
    {
      ...{ ...base, source: later, published: french, baseline: english, madeFrom: later },
      target: { ...french, body: [paragraph('Un deux cinq'), paragraph('Quatre'), paragraph('Six sept')] },
    },
    'outdated',
    0,
  ],
  [
    'changed after the draft had been revised for another reason',
    {
      ...{ ...base, source: later, published: french, baseline: english, madeFrom: english },
      target: { ...french, body: [paragraph('Un, deux, trois'), paragraph('Quatre')] },
    },
    'outdated',
    5,
  ],
  [
    'a paragraph taken out of the draft of what is confirmed',
    { ...base, target: half, published: french, baseline: english },
    'current',
    1,
  ],
  [
    'another image',
    {
      ...{ ...base, source: withImage('/b.png'), baseline: withImage('/a.png') },
      ...both(withImage('/a.png')),
    },
    'outdated',
    0,
  ],
  ['a draft whose source has changed since', { ...base, source: later, target: french, madeFrom: english }, 'draft', 5],
  ['a draft whose source has moved since', { ...base, source: moved, target: french, madeFrom: english }, 'draft', 0],
  [
    'a new paragraph that was translated in a draft and has changed again',
    {
      ...{ ...base, source: latest, published: french, baseline: english, madeFrom: later },
      target: { ...french, body: [paragraph('Un deux cinq'), paragraph('Quatre'), paragraph('Six sept')] },
    },
    'outdated',
    3,
  ],
  ['withdrawn, and changed since', { ...base, source: later, target: french, baseline: english }, 'draft', 5],
  [
    'withdrawn, and revised in a draft after its source had changed',
    {
      ...{ ...base, source: later, baseline: english, madeFrom: later },
      target: { ...french, body: [paragraph('Un deux cinq'), paragraph('Quatre'), paragraph('Six sept')] },
    },
    'draft',
    0,
  ],
  ['published, never confirmed', { ...base, ...both(french) }, 'outdated', 0],
];

test.each(cases)('%s', (_name, translation, state, words) => {
  expect([stateOf(translation), wordsToDo(translation)]).toEqual([state, words]);
});

const limits = { title: null, excerpt: null, coverAlt: null, 'seo.title': null, 'seo.description': null };

test.each([
  ['never confirmed', { ...base, source: later, target: french, madeFrom: english }, 'One two five'],
  [
    'newer than what was confirmed',
    { ...base, source: latest, ...both(french), baseline: english, madeFrom: later },
    'Six seven eight',
  ],
])('what changed in a segment since its translation was written is shown where it was %s', (_name, text, said) => {
  const { segments } = beside(text, limits);
  const pair = segments.find(({ source }) => textOf(source) === said);
  expect(pair?.change).toBe('changed');
  expect(pair?.diff?.filter(({ change }) => change === 'added').map((piece) => piece.text.trim())).toEqual([
    said.split(' ').at(-1),
  ]);
});

test('a draft is written beside the source as it is only where it was written anew', () => {
  const draft = { ...base, source: latest, target: french, madeFrom: english };
  const said = (given: string[]) => segmentsOf(writtenBeside(draft, new Set(given))).map(({ runs }) => textOf(runs));
  const [, changed] = segmentsOf(latest);
  expect(said([])).toEqual(['Two boats', 'One two three', 'Four', 'Six seven eight']);
  expect(said([`${changed?.id}`])).toEqual(['Two boats', 'One two five', 'Four', 'Six seven eight']);
});
