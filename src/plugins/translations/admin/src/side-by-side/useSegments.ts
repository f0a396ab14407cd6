import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EditorHandle } from '../editor/handle';
import { type Draft, isTodo } from './draft';

/** Which segments are shown, which one is in hand, and how one goes from one to the next. */
export function useSegments(draft: Draft) {
  const { segments } = draft.server;
  const editors = useRef(new Map<string, EditorHandle>());
  const [active, setActive] = useState<string>();
  const [onlyTodo, setOnlyTodo] = useState(false);
  const todo = useMemo(
    () => new Set(segments.filter((pair) => isTodo(draft, pair)).map(({ id }) => id)),
    [draft, segments],
  );
  // What was to do when the choice was made stays shown while it is worked on: a row must not vanish under the writer.
  const chosen = useRef<ReadonlySet<string>>(todo);
  const shown = onlyTodo ? segments.filter(({ id }) => chosen.current.has(id) || todo.has(id)) : segments;
  const order = useRef<string[]>([]);
  useEffect(() => {
    // What one may only read takes no focus: there the way would end.
    order.current = shown.filter(({ editable }) => editable).map(({ id }) => id);
  });
  const showOnlyTodo = (only: boolean) => {
    chosen.current = todo;
    setOnlyTodo(only);
  };
  const register = useCallback((id: string, handle: EditorHandle | null) => {
    if (handle) editors.current.set(id, handle);
    else editors.current.delete(id);
  }, []);
  const go = useCallback((id: string | undefined) => {
    const editor = id === undefined ? undefined : editors.current.get(id);
    if (!editor) return;
    editor.focus();
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document
      .querySelector(`[data-segment="${CSS.escape(id ?? '')}"]`)
      ?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }, []);
  const move = useCallback(
    (id: string, by: 1 | -1) => {
      const next = order.current[order.current.indexOf(id) + by];
      if (next === undefined) return;
      editors.current.get(id)?.leave();
      go(next);
    },
    [go],
  );
  // Once, when a text is opened: after “Next text” the focus is nowhere, and keys alone lead back to no segment.
  useEffect(() => {
    if (!draft.conflict) go(segments.find(({ id, editable }) => editable && todo.has(id))?.id);
  }, []);
  return { shown, todo, active, setActive, onlyTodo, showOnlyTodo, register, move };
}
