import { stateOf, type Translation, wordsToDo } from '../../../src/plugins/translations/server/src/text/states';

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] });
const english = { title: 'Two boats', body: [paragraph('One two three'), paragraph('Four')] };
const french = { title: 'Deux bateaux', body: [paragraph('Un deux trois'), paragraph('Quatre')] };
const half = { title: 'Deux bateaux', body: [paragraph('Un deux trois'), paragraph('')] };
const later = { title: 'Two boats', body: [paragraph('One two five'), paragraph('Four'), paragraph('Six seven')] };
const moved = { title: 'Two boats', body: [paragraph('Four'), paragraph('One two three')] };

const base = { source: english, sourceLocale: 'en', baseline: undefined, madeFrom: undefined };
const image = (url: string) => ({ type: 'image' as const, image: { url, alternativeText: 'Map' }, children: [] });
const withImage = (url: string) => ({ ...english, body: [...english.body, image(url)] });

const cases: [string, Translation, string, number][] = [
  ['no translation', { ...base, target: undefined, isPublished: false }, 'missing', 6],
  ['a draft', { ...base, target: half, isPublished: false }, 'draft', 1],
  ['a finished draft', { ...base, target: french, isPublished: false }, 'draft', 0],
  ['confirmed', { ...base, target: french, isPublished: true, baseline: english }, 'current', 0],
  ['confirmed with a gap', { ...base, target: half, isPublished: true, baseline: english }, 'current', 0],
  ['blocks moved', { ...base, source: moved, target: french, isPublished: true, baseline: english }, 'current', 0],
  ['changed', { ...base, source: later, target: french, isPublished: true, baseline: english }, 'outdated', 5],
  [
    'changed, and the new paragraph translated in a draft',
    {
      ...{ ...base, source: later, isPublished: true, baseline: english, madeFrom: later },
      target: { ...french, body: [...french.body, paragraph('Six sept')] },
    },
    'outdated',
    3,
  ],
  [
    'another image',
    {
      ...{ ...base, source: withImage('/b.png'), isPublished: true, baseline: withImage('/a.png') },
      target: withImage('/a.png'),
    },
    'outdated',
    0,
  ],
  ['published, never confirmed', { ...base, target: french, isPublished: true }, 'outdated', 0],
];

test.each(cases)('%s', (_name, translation, state, words) => {
  expect([stateOf(translation), wordsToDo(translation)]).toEqual([state, words]);
});
