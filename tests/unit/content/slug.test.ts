import fc from 'fast-check';
import { freeSlug, SLUG_PATTERN, slugOf } from '../../../src/content/slug';

test.each([
  ["L'Été à Œuf", 'l-ete-a-oeuf'],
  ['L’Été à Œuf', 'l-ete-a-oeuf'],
  ['Paper Trails: On the Move', 'paper-trails-on-the-move'],
  ['Dé­jà vu, encore…', 'deja-vu-encore'],
  ['Water & power', 'water-power'],
  ['Æsop — 2019/20', 'aesop-2019-20'],
  ['!!!', ''],
])('%s makes %s', (title, slug) => expect(slugOf(title)).toBe(slug));

test('whatever a title says, its slug is valid or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = slugOf(title);
      expect(slug === '' || SLUG_PATTERN.test(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(100);
    }),
  );
});

test('a taken slug gets the first free number', () => {
  expect(freeSlug('a', new Set())).toBe('a');
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
});
