import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import { MARKS, type Mark, type Run, tidy } from '../../../server/src/text/runs';

/** A run in Slate's way: its marks and the address of its link as properties of the text. */
export type Leaf = { text: string; link?: string } & Partial<Record<Mark, true>>;
export type Line = { children: Leaf[] };

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor;
    Element: Line;
    Text: Leaf;
  }
}

/** A segment as a Slate document: one line, since a segment never spans two blocks. */
export function lineOf(runs: readonly Run[]): [Line] {
  const children = runs.map(({ text, marks, link }): Leaf => {
    const marked = Object.fromEntries(marks.map((mark) => [mark, true as const]));
    return { text, ...marked, ...(link !== undefined && { link }) };
  });
  return [{ children: children.length ? children : [{ text: '' }] }];
}

export function runsOfLine(line: Line | undefined): Run[] {
  const runs = (line?.children ?? []).map(
    ({ text, link, ...marked }): Run => ({
      text,
      marks: MARKS.filter((mark) => marked[mark]),
      ...(link !== undefined && { link }),
    }),
  );
  return tidy(runs);
}

export const sameRuns = (one: readonly Run[], other: readonly Run[]): boolean =>
  JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
