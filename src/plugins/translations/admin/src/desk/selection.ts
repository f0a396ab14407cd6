import { useMemo, useState } from 'react';
import type { DeskRow } from '../../../server/src/desk';

type Named = Pick<DeskRow, 'documentId' | 'target'>;

/** What names a row, here and for the desk's `after`. */
export const keyOf = ({ documentId, target }: Named): string => `${documentId}:${target}`;

/** The rows that somebody picked, on whatever page they stand. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, DeskRow>>(new Map());
  return useMemo(() => {
    const put = (rows: readonly DeskRow[], on: boolean) =>
      setChosen((now) => {
        const next = new Map(now);
        for (const row of rows) {
          if (on) next.set(keyOf(row), row);
          else next.delete(keyOf(row));
        }
        return next;
      });
    return {
      rows: [...chosen.values()],
      has: (row: DeskRow) => chosen.has(keyOf(row)),
      toggle: (row: DeskRow) => put([row], !chosen.has(keyOf(row))),
      setAll: put,
      clear: () => setChosen(new Map()),
    };
  }, [chosen]);
}

export type Selection = ReturnType<typeof useSelection>;
