import { type RefObject, useRef, useState } from 'react';
import type { Run, ShownPair } from '../../../server/src/desk';
import type { EditorHandle } from '../editor/handle';
import { sameRuns } from '../editor/leaves';

type Row = { pair: ShownPair; target: Run[]; active: boolean };

/** What a machine says of one segment. It takes its time, and writes only where nobody has written or gone on meanwhile. */
export function useSuggestion({ pair, target, active }: Row, editor: RefObject<EditorHandle | null>) {
  const [used, setUsed] = useState<Run[]>();
  const [offered, setOffered] = useState<Run[]>();
  const row = useRef({ target, active });
  row.current = { target, active };
  const isMachines = (runs: Run[] | null | undefined) => Boolean(runs?.length) && sameRuns(runs ?? [], target);
  const use = (runs: Run[]) => {
    setUsed(runs);
    setOffered(undefined);
    editor.current?.replace(runs);
  };
  /** `before` is what the translation said when the machine was asked. */
  const suggest = (runs: Run[], before: Run[]) => {
    if (row.current.active && sameRuns(row.current.target, before)) use(runs);
    else setOffered(runs);
  };
  return { machine: isMachines(used) || (pair.machine && isMachines(pair.target)), offered, suggest, use };
}

export type Suggestion = ReturnType<typeof useSuggestion>;
