import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ConflictDetails, Extra, Run, SideBySide } from '../../../server/src/desk';
import { deskApi, type Translation } from '../api';
import { useLanguage } from '../language/texts';
import { isPassing, problemsOf } from '../problems';
import { type Draft, draftAfter, isDirty, type Sent } from './draft';
import { parseUnsaved, resumed, unsavedIn } from './unsaved';
import { useAutosave } from './useAutosave';
import { useUnsaved } from './useUnsaved';

type Answer = { data: SideBySide } | { error: unknown };

const conflictIn = (error: unknown): SideBySide | undefined => {
  const { status, details } = error as { status?: number; details?: Partial<ConflictDetails> };
  return status === 409 ? details?.current : undefined;
};

/**
 * A translation while it is written: saved by itself after each pause, one write at a time since each needs the token that
 * the one before gave, and never over what somebody else wrote.
 */
export function useTranslation(translation: Translation, opened: SideBySide) {
  const { read, keep, forget } = useUnsaved(translation);
  const [draft, dispatch] = useReducer(draftAfter, opened, (text) => resumed(text, parseUnsaved(read())));
  const language = useLanguage();
  const [put] = deskApi.useSaveMutation();
  const [postConfirm] = deskApi.useConfirmMutation();
  const [postPublish] = deskApi.usePublishMutation();
  const latest = useRef<Draft>(draft);
  latest.current = draft;
  const running = useRef<Promise<SideBySide | undefined> | null>(null);

  const write = useCallback(
    (busy: NonNullable<Draft['busy']>, ask: () => PromiseLike<Answer>, sent?: Sent) => {
      const run = async () => {
        dispatch({ type: 'busy', with: busy });
        const answer = await ask();
        if ('data' in answer) {
          dispatch({ type: 'written', server: answer.data, sent, at: new Date() });
          return answer.data;
        }
        const current = conflictIn(answer.error);
        if (current) dispatch({ type: 'conflict', current });
        else if (busy === 'saving' && isPassing(answer.error)) dispatch({ type: 'unreached' });
        else dispatch({ type: 'failed', messages: problemsOf(answer.error, language) });
        return undefined;
      };
      const settled = run().finally(() => {
        running.current = null;
      });
      running.current = settled;
      return settled;
    },
    [language],
  );

  /** The text as saved; undefined when it could not be. */
  const save = useCallback(async (): Promise<SideBySide | undefined> => {
    do {
      while (running.current) if (!(await running.current)) return undefined;
      // React renders what was written last before the next task, and only then is it what `latest` shows.
      await new Promise((resolve) => setTimeout(resolve));
      // Others may have waited for the same moment, and begun the next write.
    } while (running.current);
    const { server, edits, extra, conflict } = latest.current;
    if (conflict) return undefined;
    if (!isDirty({ edits, extra })) return server;
    const body = { token: server.token, segments: { ...edits }, ...(extra && { extra }) };
    return write('saving', () => put({ ...translation, body }), { edits, extra });
  }, [put, translation, write]);

  const confirm = useCallback(async () => {
    const saved = await save();
    return saved && write('confirming', () => postConfirm({ ...translation, token: saved.token }));
  }, [save, write, postConfirm, translation]);

  const publish = useCallback(async () => {
    const saved = await save();
    return saved && write('publishing', () => postPublish({ ...translation, token: saved.token }));
  }, [save, write, postPublish, translation]);

  useAutosave(draft, save);
  useEffect(() => keep(unsavedIn(draft)), [keep, draft.server, draft.edits, draft.extra]);

  const edit = useCallback((id: string, runs: Run[]) => dispatch({ type: 'edited', id, runs }), []);
  const keepExtra = useCallback((extra: Extra[]) => dispatch({ type: 'extra', extra }), []);
  const settle = useCallback((mine: ReadonlySet<string>) => dispatch({ type: 'settled', mine }), []);
  return { draft, edit, keepExtra, settle, save, confirm, publish, forget };
}

export type Work = ReturnType<typeof useTranslation>;
