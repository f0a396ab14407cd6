import { useLayoutEffect, useRef } from 'react';

/**
 * Leads the focus on from a button that is gone once it has done its work: who pressed it by key would be left nowhere.
 * @param isThere whether the button is
 * @returns what the button listens with, and a ref for the next thing one may want
 */
export function useOnward<Next extends HTMLElement>(isThere: boolean) {
  const onward = useRef<Next>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    if (isThere || !held.current) return;
    held.current = false;
    onward.current?.focus();
  }, [isThere]);
  // React tells of no blur when it takes away what has the focus.
  const leaving = {
    onFocus: () => {
      held.current = true;
    },
    onBlur: () => {
      held.current = false;
    },
  };
  return { leaving, onward };
}
