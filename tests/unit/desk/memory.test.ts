import fc from 'fast-check';
import { likeness } from '../../../src/plugins/translations/server/src/text/likeness';
import {
  LEAST_LIKENESS,
  lengthsAlike,
  pairsOf,
  tellingWords,
} from '../../../src/plugins/translations/server/src/text/memory';
import { textOf } from '../../../src/plugins/translations/server/src/text/runs';
import { wordsOf } from '../../../src/plugins/translations/server/src/text/words';

const words = (text: string) => wordsOf(text, 'en');

test.each([
  ['The ferry leaves at noon', 'The ferry leaves at noon', 100],
  ['The ferry leaves at noon', 'the FERRY leaves at noon.', 100],
  ['The ferry leaves at noon', 'The ferry leaves at night', 80],
  ['one two three four', 'one two three', 75],
  ['one two three', 'one two', 66],
  ['one', 'two', 0],
  ['', '…', 100],
])('“%s” and “%s” are alike by %i percent', (one, other, percent) => {
  expect(likeness(words(one), words(other))).toBe(percent);
});

test('whatever two texts say, those that are alike enough share a telling word and have lengths that can be alike', () => {
  const word = fc.constantFrom('a', 'to', 'sea', 'port', 'ferry', 'harbour', 'migration', 'sea', 'été');
  const edits = fc.array(fc.tuple(fc.nat(30), fc.constantFrom('put', 'take', 'exchange'), word), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), edits, (text, changes) => {
      const other = [...text];
      for (const [place, edit, said] of changes) {
        if (edit === 'put') other.splice(place, 0, said);
        else other.splice(place, 1, ...(edit === 'exchange' ? [said] : []));
      }
      const [ours, theirs] = [text.join(' '), other.join(' ')];
      if (!other.length || likeness(words(ours), words(theirs)) < LEAST_LIKENESS) return;
      const [mine, its] = [tellingWords(ours, 'en'), tellingWords(theirs, 'en')];
      expect(mine.words.some((one) => its.words.includes(one))).toBe(true);
      const [least, most] = lengthsAlike(mine.count);
      expect(its.count).toBeGreaterThanOrEqual(least);
      expect(its.count).toBeLessThanOrEqual(most);
    }),
    { numRuns: 2000 },
  );
});

test('a confirmed translation teaches its fields, and its body where that has the structure of the source', () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] });
  const code = { type: 'code' as const, children: [{ type: 'text' as const, text: 'npm start' }] };
  const source = { title: 'Boats', excerpt: 'All of them', body: [paragraph('One'), code, paragraph('Two')] };
  const target = { title: 'Bateaux', body: [paragraph('Un'), code, paragraph('')] };
  const taught = (body: typeof target.body) =>
    pairsOf(source, { ...target, body }).map((pair) => [textOf(pair.source), textOf(pair.target)]);
  expect(taught(target.body)).toEqual([
    ['Boats', 'Bateaux'],
    ['One', 'Un'],
  ]);
  expect(taught([paragraph('Un'), paragraph('Deux')])).toEqual([['Boats', 'Bateaux']]);
});
