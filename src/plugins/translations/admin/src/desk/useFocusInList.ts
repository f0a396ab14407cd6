import { useLayoutEffect, useRef } from 'react';
import type { DeskRow } from '../../../server/src/desk';
import { keyOf } from './selection';

const { min } = Math;

/** The menu of the row at this place, or of the last one; where none is left, how many texts there are. */
function nearest(list: HTMLElement, place: number): HTMLElement | null | undefined {
  const lines = list.querySelectorAll('tbody tr');
  const line = lines[min(place, lines.length - 1)];
  if (!line) return list.querySelector<HTMLElement>('h2');
  // Who may do nothing with a text has no menu, and may open it.
  return line.querySelector<HTMLElement>('[data-edge="end"] button') ?? line.querySelector<HTMLElement>('a');
}

/**
 * Leads the focus on when the row that has it leaves the list, as a text does that is given to somebody else where one's own are
 * shown. A row has it also while its menu or its dialog does.
 * @returns the list's ref, and what a row tells: which one has the focus, or none
 */
export function useFocusInList(rows: readonly DeskRow[] | undefined) {
  const list = useRef<HTMLElement>(null);
  const held = useRef<string>();
  const before = useRef(rows);
  useLayoutEffect(() => {
    const placeIn = (all: typeof rows) => all?.findIndex((row) => keyOf(row) === held.current) ?? -1;
    const place = placeIn(before.current);
    if (list.current && place >= 0 && placeIn(rows) < 0) {
      held.current = undefined;
      nearest(list.current, place)?.focus();
    }
    before.current = rows;
  }, [rows]);
  return {
    list,
    // React tells of no blur when it takes away what has the focus.
    hold: (row?: DeskRow) => {
      held.current = row && keyOf(row);
    },
  };
}

export type Hold = ReturnType<typeof useFocusInList>['hold'];
