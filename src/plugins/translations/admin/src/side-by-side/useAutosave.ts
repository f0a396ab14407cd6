import { useEffect } from 'react';
import { type Draft, isDirty } from './draft';

/** Milliseconds without a key before what was written is saved. */
const PAUSE = 1500;

/** Milliseconds at most between two tries while the server cannot be reached. */
const LONGEST = 30_000;

export const pauseAfter = (unreached: number): number => Math.min(PAUSE * 2 ** unreached, LONGEST);

/** Saves after each pause, and goes on trying while the server cannot be reached. What it has refused waits for another key. */
export function useAutosave(draft: Draft, save: () => Promise<unknown>) {
  const { unreached } = draft;
  const waits = isDirty(draft) && !draft.busy && !draft.conflict && draft.failures.length === 0;
  // While the server cannot be reached, the clock runs from the last try: who goes on typing would put off the next for ever.
  const [edits, extra] = unreached ? [] : [draft.edits, draft.extra];
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(save, pauseAfter(unreached));
    return () => clearTimeout(timer);
  }, [waits, unreached, edits, extra, save]);
  useEffect(() => {
    if (!waits || !unreached) return;
    window.addEventListener('online', save);
    return () => window.removeEventListener('online', save);
  }, [waits, unreached, save]);
}
