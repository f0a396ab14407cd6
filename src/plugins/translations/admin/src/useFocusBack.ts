import { useRef } from 'react';

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
      const isThere = before.current?.isConnected && before.current !== document.body;
      const place = isThere ? before.current : instead?.();
      if (place instanceof HTMLElement) place.focus();
    },
  };
}
