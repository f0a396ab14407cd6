import fc from 'fast-check';
import { diffRuns, type Piece } from '../../../src/plugins/translations/server/src/text/diff';
import { type Run, textOf, tidy } from '../../../src/plugins/translations/server/src/text/runs';

const run = (text: string, ...marks: Run['marks']): Run => ({ text, marks });
const told = (pieces: Piece[]) =>
  pieces.map(({ text, change }) => (change ? `${change === 'added' ? '+' : '-'}[${text}]` : text)).join('');

test.each([
  ['The harbour opens.', 'The harbour opens.', 'The harbour opens.'],
  ['The harbour opens on Monday.', 'The harbour opens on Friday.', 'The harbour opens on -[Monday]+[Friday].'],
  ['One two', 'One and two', 'One +[and ]two'],
  ['old old words stay', 'new new words stay', '-[old old]+[new new] words stay'],
  ['l’eau', 'l’Eau', '-[l’eau]+[l’Eau]'],
  ['', 'New', '+[New]'],
])('“%s” became “%s”', (before, after, expected) => {
  expect(told(diffRuns([run(before)], [run(after)], 'en').filter(({ text }) => text))).toBe(expected);
});

test('a segment of which thousands of words have changed is another one, whatever its length', () => {
  const text = (made: (index: number) => string) => Array.from({ length: 3000 }, (_, index) => made(index)).join(' ');
  const [before, after] = [text((index) => `old${index}`), text((index) => `new${index}`)];
  expect(told(diffRuns([run(`The ${before}`)], [run(`The ${after}`)], 'en'))).toBe(`-[The ${before}]+[The ${after}]`);
});

test('a word with other marks or another link has changed', () => {
  const before = [run('See '), { ...run('the plan'), link: 'https://a.example' }, run(' now')];
  const after = [run('See '), { ...run('the plan'), link: 'https://b.example' }, run(' now', 'bold')];
  expect(told(diffRuns(before, after, 'en'))).toBe('See -[the plan]-[ now]+[the plan]+[ now]');
});

test('what is kept and removed is the old text, what is kept and added the new one', () => {
  const texts = fc.array(
    fc.tuple(fc.constantFrom('one ', 'two', ' three', '.', 'four five '), fc.subarray(['bold', 'code'] as const)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [before, after] = [one, other].map((all) => tidy(all.map(([text, marks]) => run(text, ...marks)))) as [
        Run[],
        Run[],
      ];
      const pieces = diffRuns(before, after, 'en');
      const but = (change: Piece['change']) =>
        tidy(pieces.filter((piece) => piece.change !== change).map(({ text, marks }) => run(text, ...marks)));
      expect(but('added')).toEqual(before);
      expect(but('removed')).toEqual(after);
      expect(textOf(but('removed'))).toBe(textOf(after));
    }),
  );
});
