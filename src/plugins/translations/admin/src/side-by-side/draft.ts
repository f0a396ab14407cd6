import type { Extra, Run, SegmentPair, SideBySide } from '../../../server/src/desk';
import { isBlank } from '../../../server/src/text/runs';
import { sameRuns } from '../editor/leaves';
import { successors } from './successors';

/** What is being written beside what the server has, until both are the same. */
export type Draft = {
  /** The text as it was last read; its token goes with the next write. */
  server: SideBySide;
  /** What was written and is not saved yet, by the ids of segments. */
  edits: Readonly<Record<string, Run[]>>;
  /** The text without a source that is to stay; undefined while nothing was taken out. */
  extra: Extra[] | undefined;
  /** What was worked on since the page was opened. */
  touched: ReadonlySet<string>;
  busy: 'saving' | 'publishing' | 'confirming' | null;
  savedAt: Date | null;
  /** Why the last write did not work. */
  failures: string[];
  /** How many saves one after the other the server has not answered. */
  unreached: number;
  /** What somebody else left there meanwhile; nothing is written until it is settled. */
  conflict: SideBySide | null;
  /** Grows when editors have to begin anew with what the server has. */
  generation: number;
};

export type Sent = Pick<Draft, 'edits' | 'extra'>;

export type DraftEvent =
  | { type: 'edited'; id: string; runs: Run[] }
  | { type: 'extra'; extra: Extra[] }
  | { type: 'busy'; with: NonNullable<Draft['busy']> }
  | { type: 'written'; server: SideBySide; sent?: Sent; at: Date }
  | { type: 'failed'; messages: string[] }
  | { type: 'unreached' }
  | { type: 'conflict'; current: SideBySide }
  | { type: 'settled'; mine: ReadonlySet<string> };

export const begin = (server: SideBySide): Draft => ({
  server,
  edits: {},
  extra: undefined,
  touched: new Set(),
  busy: null,
  savedAt: null,
  failures: [],
  unreached: 0,
  conflict: null,
  generation: 0,
});

export const isDirty = ({ edits, extra }: Sent): boolean => Object.keys(edits).length > 0 || extra !== undefined;

/** What was written while the others were on their way. */
const notSent = (edits: Draft['edits'], sent: Draft['edits']) =>
  Object.fromEntries(Object.entries(edits).filter(([id, runs]) => runs !== sent[id]));

const sameExtra = (one: Extra, other: Extra) =>
  one.field === other.field && one.image === other.image && one.kind === other.kind && sameRuns(one.runs, other.runs);

/** What was taken out stays so, where it still is. */
export function withoutTakenOut(
  { server, extra }: Pick<Draft, 'server' | 'extra'>,
  current: SideBySide,
): Draft['extra'] {
  if (!extra) return undefined;
  const takenOut = server.extra.filter((one) => !extra.some((other) => sameExtra(one, other)));
  const left = current.extra.filter((one) => !takenOut.some((other) => sameExtra(one, other)));
  return left.length < current.extra.length ? left : undefined;
}

/** What the next save says of the text without a source: what was taken out, or put back, while this one was on its way. */
function extraAfter(draft: Draft, server: SideBySide, sent: Sent | undefined): Draft['extra'] {
  if (sent && draft.extra === sent.extra) return undefined;
  const left = withoutTakenOut(draft, server);
  const isSent = (one: Extra) => sent?.extra?.some((other) => sameExtra(one, other));
  const putBack = sent?.extra ? (draft.extra ?? []).filter((one) => !isSent(one)) : [];
  return putBack.length ? [...(left ?? server.extra), ...putBack] : left;
}

/** What the person kept of theirs, beside the text as it is now: an edit goes with what its segment has become. */
function settled(draft: Draft, current: SideBySide, mine: ReadonlySet<string>): Draft {
  const became = successors(draft.server, current);
  const kept = Object.entries(draft.edits).flatMap(([id, runs]) => {
    const now = became.get(id);
    return now && mine.has(id) ? [[now, runs] as const] : [];
  });
  return {
    ...draft,
    server: current,
    edits: Object.fromEntries(kept),
    extra: withoutTakenOut(draft, current),
    touched: new Set([...draft.touched].flatMap((id) => became.get(id) ?? [])),
    conflict: null,
    generation: draft.generation + 1,
  };
}

export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'edited':
      return {
        ...draft,
        edits: { ...draft.edits, [event.id]: event.runs },
        touched: new Set(draft.touched).add(event.id),
        failures: [],
      };
    case 'extra':
      return { ...draft, extra: event.extra, failures: [] };
    case 'busy':
      return { ...draft, busy: event.with, failures: [] };
    case 'written': {
      const { server, sent, at } = event;
      const edits = sent ? notSent(draft.edits, sent.edits) : draft.edits;
      const extra = extraAfter(draft, server, sent);
      // A text that was published or confirmed begins anew: nothing of it is a change any more.
      const touched = sent ? draft.touched : new Set(Object.keys(edits));
      return { ...draft, server, edits, extra, touched, busy: null, unreached: 0, savedAt: at };
    }
    case 'failed':
      return { ...draft, busy: null, failures: event.messages, unreached: 0 };
    case 'unreached':
      return { ...draft, busy: null, unreached: draft.unreached + 1 };
    case 'conflict':
      return { ...draft, busy: null, conflict: event.current, unreached: 0 };
    case 'settled':
      return draft.conflict ? settled(draft, draft.conflict, event.mine) : draft;
  }
}

export const targetOf = ({ edits }: Pick<Draft, 'edits'>, { id, target }: SegmentPair): Run[] =>
  edits[id] ?? target ?? [];

/** Whether a segment waits for the translator: as the server says, until something else is written than it knows of. */
export function isTodo({ edits }: Pick<Draft, 'edits'>, { id, target, todo }: SegmentPair): boolean {
  const written = edits[id];
  return written === undefined || sameRuns(written, target ?? []) ? todo : isBlank(written);
}
