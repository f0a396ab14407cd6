import { type ArrayChange, diffArrays } from 'diff';
import { type Run, tidy } from './runs';
import { piecesOf } from './words';

/** A piece of a word diff, in the order of reading: kept where `change` is not said. */
export type Piece = Run & { change?: 'added' | 'removed' };

const inWords = (runs: readonly Run[], locale: string): Run[] =>
  runs.flatMap((run) => piecesOf(run.text, locale).map((text) => ({ ...run, text })));

const isSame = (one: Run, other: Run) =>
  one.text === other.text && one.link === other.link && `${one.marks}` === `${other.marks}`;

type Hunk = { added: Run[]; removed: Run[]; kept: Run[] };

const isSpace = (runs: readonly Run[]) => runs.every(({ text }) => !text.trim());

/**
 * Words and spaces that may come and go before the whole segment is called changed: nobody reads such a diff, and it
 * takes the square of their number.
 */
const MOST = 2000;

function changesIn(before: Run[], after: Run[]): ArrayChange<Run>[] {
  const all = (value: Run[], added: boolean) => ({ value, added, removed: !added, count: value.length });
  return (
    diffArrays(before, after, { comparator: isSame, maxEditLength: MOST }) ?? [all(before, false), all(after, true)]
  );
}

/** Changes and what is kept after each; changes that only a space keeps apart are one. */
function hunksOf(before: Run[], after: Run[]): Hunk[] {
  const hunks: Hunk[] = [{ added: [], removed: [], kept: [] }];
  for (const { value, added, removed } of changesIn(before, after)) {
    let hunk = hunks.at(-1) as Hunk;
    if (!added && !removed) {
      hunk.kept.push(...value);
      continue;
    }
    const isChange = hunk.added.length || hunk.removed.length;
    if (hunk.kept.length && isChange && isSpace(hunk.kept)) {
      hunk.added.push(...hunk.kept);
      hunk.removed.push(...hunk.kept.splice(0));
    } else if (hunk.kept.length) {
      hunk = { added: [], removed: [], kept: [] };
      hunks.push(hunk);
    }
    hunk[added ? 'added' : 'removed'].push(...value);
  }
  return hunks;
}

/** What changed between two texts, word by word; a word with other marks or another link has changed. */
export function diffRuns(before: readonly Run[], after: readonly Run[], locale: string): Piece[] {
  const hunks = hunksOf(inWords(before, locale), inWords(after, locale));
  const pieces = (change: Piece['change'], runs: Run[]): Piece[] => tidy(runs).map((run) => ({ ...run, change }));
  return hunks.flatMap(({ added, removed, kept }) => [
    ...pieces('removed', removed),
    ...pieces('added', added),
    ...tidy(kept),
  ]);
}
