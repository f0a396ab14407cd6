import type { Block } from '../../../src/feed/blocks';
import { isLaidAlike, keepsPlaces, placesOf } from '../../../src/plugins/translations/server/src/text/places';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] });
const image = (url: string): Block => ({ type: 'image', image: { url, alternativeText: 'A map' }, children: [] });
const [opens, friday, welcome, hat] = [
  'The harbour opens on Monday.',
  'The harbour opens on Friday.',
  'All are welcome.',
  'Bring a hat.',
].map(paragraph) as [Block, Block, Block, Block];

const cases: [string, Block[], Block[], boolean][] = [
  ['the same', [opens, welcome], [opens, welcome], true],
  ['a word that changed', [opens, welcome], [friday, welcome], true],
  ['another text in its place', [opens, welcome], [opens, hat], true],
  ['another order', [opens, welcome], [welcome, opens], false],
  ['one more', [opens, welcome], [opens, hat, welcome], false],
  ['one less', [opens, welcome], [welcome], false],
  ['one taken out and another one added', [opens, welcome], [welcome, hat], false],
  ['a paragraph that became a heading', [opens, welcome], [opens, heading('All are welcome.')], false],
  ['a blank that is filled', [paragraph(''), paragraph('')], [opens, paragraph('')], true],
  ['another image', [opens, image('/a.png')], [opens, image('/b.png')], false],
];

test.each(cases)(
  'a translation that follows a source follows it after %s: both ways',
  (_name, one, other, expected) => {
    expect(isLaidAlike({ body: one }, { body: other }, 'en')).toBe(expected);
    expect(isLaidAlike({ body: other }, { body: one }, 'en')).toBe(expected);
  },
);

// An image of a translation's own may be exchanged in its place.
const ofTranslations = cases.map(([name, one, other, expected]) => [name, one, other, expected || /image/.test(name)]);

test.each(ofTranslations as typeof cases)(
  'the parts of a translation are in their places: %s',
  (...[, one, other, is]) => {
    expect(keepsPlaces(placesOf({ body: one }), placesOf({ body: other }))).toBe(is);
  },
);

test('what two swapped parts say does not hide that they were swapped when one of them was rewritten', () => {
  expect(keepsPlaces(placesOf({ body: [opens, welcome] }), placesOf({ body: [welcome, friday] }))).toBe(false);
  expect(isLaidAlike({ body: [opens, welcome] }, { body: [welcome, friday] }, 'en')).toBe(false);
});
