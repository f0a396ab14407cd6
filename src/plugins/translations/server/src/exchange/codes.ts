import { MARKS, type Mark, type Run, tidy } from '../text/runs';

/** What a pair of inline codes says of the text between them. */
export type Meaning = Mark | { link: string };

/** A text whose marks and links are pairs of codes, each numbered in its unit. */
export type Coded = (string | Code)[];
export type Code = { id: number; meaning: Meaning; inside: Coded };

export const same = (one: Meaning, other: Meaning): boolean =>
  typeof one === 'string' || typeof other === 'string' ? one === other : one.link === other.link;

/** What two codes must share for one to stand for the other: a link may lead elsewhere in another language. */
export const kindOf = (meaning: Meaning): Mark | 'link' => (typeof meaning === 'string' ? meaning : 'link');

type Wrapped = { text: string; meanings: Meaning[] };

const wrapped = ({ text, marks, link }: Run): Wrapped => ({
  text,
  meanings: [...(link === undefined ? [] : [{ link }]), ...MARKS.filter((mark) => marks.includes(mark))],
});

const has = ({ meanings }: Wrapped, meaning: Meaning) => meanings.some((other) => same(meaning, other));

/** Where the runs that share a meaning end. */
function reach(runs: readonly Wrapped[], from: number, meaning: Meaning): number {
  let end = from;
  while (end < runs.length && has(runs[end] as Wrapped, meaning)) end += 1;
  return end;
}

/** Pairs are as long as can be, so that “a *b* c” in bold is one bold with an italic in it; `take` numbers each. */
function nested(runs: readonly Wrapped[], take: (meaning: Meaning) => number): Coded {
  const text: Coded = [];
  for (let from = 0; from < runs.length; ) {
    const first = runs[from] as Wrapped;
    const [meaning] = first.meanings.toSorted((a, b) => reach(runs, from, b) - reach(runs, from, a));
    const end = meaning === undefined ? from + 1 : reach(runs, from, meaning);
    if (meaning === undefined) text.push(first.text);
    else text.push({ id: take(meaning), meaning, inside: nested(without(meaning, runs.slice(from, end)), take) });
    from = end;
  }
  return text;
}

const without = (meaning: Meaning, runs: readonly Wrapped[]): Wrapped[] =>
  runs.map(({ text, meanings }) => ({ text, meanings: meanings.filter((other) => !same(meaning, other)) }));

const coded = (runs: readonly Run[], take: (meaning: Meaning) => number) => nested(tidy(runs).map(wrapped), take);

export const codesOf = (text: Coded): Code[] =>
  text.flatMap((part) => (typeof part === 'string' ? [] : [part, ...codesOf(part.inside)]));

/** The source of a unit, its codes numbered in the order of reading. */
export function codedSource(runs: readonly Run[]): Coded {
  let last = 0;
  return coded(runs, () => {
    last += 1;
    return last;
  });
}

/**
 * A target whose codes have the numbers of the source's that mean the same; what the source lacks is numbered on.
 * @param exactly a link to elsewhere is not the source's link: for a format where a number has one meaning in its unit
 */
export function codedTarget(runs: readonly Run[], source: Coded, exactly = false): Coded {
  const free = codesOf(source);
  let last = free.length;
  return coded(runs, (meaning) => {
    const exact = free.findIndex((code) => same(code.meaning, meaning));
    const found = exact < 0 && !exactly ? free.findIndex((code) => kindOf(code.meaning) === kindOf(meaning)) : exact;
    const [taken] = found < 0 ? [] : free.splice(found, 1);
    if (!taken) last += 1;
    return taken?.id ?? last;
  });
}

/** The runs of a coded text. A link in a link means the inner one: callers refuse it before. */
export const runsOfCoded = (text: Coded, around: Omit<Run, 'text'> = { marks: [] }): Run[] =>
  tidy(
    text.flatMap((part): Run[] => {
      if (typeof part === 'string') return [{ ...around, text: part }];
      const { meaning, inside } = part;
      if (typeof meaning !== 'string') return runsOfCoded(inside, { ...around, link: meaning.link });
      const marks = MARKS.filter((mark) => mark === meaning || around.marks.includes(mark));
      return runsOfCoded(inside, { ...around, marks });
    }),
  );
