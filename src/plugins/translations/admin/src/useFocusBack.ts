import { useRef } from 'react';

/** Milliseconds for which a form may be at work after a dialog has closed, and its fields disabled. */
const PATIENCE = 5000;

/** Gives the focus to what may be disabled or made anew for now, unless something else takes it meanwhile. */
function focusOn(find: () => Element | null | undefined, until = performance.now() + PATIENCE): void {
  const place = find();
  if (place instanceof HTMLElement) place.focus();
  const isLost = place && document.activeElement === document.body;
  if (isLost && performance.now() < until) requestAnimationFrame(() => focusOn(find, until));
}

/**
 * Gives the focus back when a dialog closes to what had it before. Radix gives it to a dialog's trigger alone; who opens one
 * in another way would be left at the top of the page.
 * @param instead where to, when that is there no more
 */
export function useFocusBack(instead?: () => HTMLElement | null) {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const isThere = () => before.current?.isConnected && before.current !== document.body;
      focusOn(() => (isThere() ? before.current : instead?.()));
    },
  };
}
