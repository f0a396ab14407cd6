import type { Extra, Run, SegmentPair, ShownPair, SideBySide } from '../../../server/src/desk';
import { sameRuns } from '../editor/leaves';
import { begin, type Draft, isDirty, withoutTakenOut } from './draft';
import { successors } from './successors';

/** What of a text tells what somebody else has changed in it since it was read. */
type ReadPair = Pick<SegmentPair, 'id' | 'field' | 'kind' | 'source' | 'target'>;

/** What was written and not saved when its page went away, beside what it was written over. */
type Unsaved = Pick<Draft, 'edits' | 'extra'> & { server: { token: string; segments: ReadPair[]; extra: Extra[] } };

/** As a string for the browser to keep; undefined while everything is saved. */
export function unsavedIn({ server, edits, extra }: Draft): string | undefined {
  if (!isDirty({ edits, extra })) return undefined;
  const segments = server.segments.map(({ id, field, kind, source, target }) => ({ id, field, kind, source, target }));
  const unsaved: Unsaved = { server: { token: server.token, segments, extra: server.extra }, edits, extra };
  return JSON.stringify(unsaved);
}

type Parts = Record<string, unknown>;

const isString = (value: unknown): value is string => typeof value === 'string';
const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;
const isListOf = (value: unknown, isOne: (one: Parts) => boolean) =>
  Array.isArray(value) && value.every((one) => isParts(one) && isOne(one));
const isRun = ({ text, marks, link }: Parts) =>
  isString(text) && Array.isArray(marks) && marks.every(isString) && (link === undefined || isString(link));
const isRuns = (value: unknown): value is Run[] => isListOf(value, isRun);
const isPair = ({ id, field, kind, source, target }: Parts) =>
  [id, field, kind].every(isString) && isRuns(source) && (target === null || isRuns(target));
const areExtra = (value: unknown) => isListOf(value, ({ kind, runs }) => isString(kind) && isRuns(runs));

/** What another version of this page, or anybody else, has left in its place is nothing. */
export function parseUnsaved(kept: string | null): Unsaved | undefined {
  try {
    const { server, edits, extra } = JSON.parse(kept ?? '');
    const isWhole =
      isString(server.token) &&
      isListOf(server.segments, isPair) &&
      areExtra(server.extra) &&
      isParts(edits) &&
      Object.values(edits).every(isRuns) &&
      (extra === undefined || areExtra(extra));
    return isWhole ? ({ server, edits, extra } as Unsaved) : undefined;
  } catch {
    // No JSON, or JSON of something else.
    return undefined;
  }
}

const PLAIN = { change: 'same', diff: null, todo: false, limit: null, editable: true, machine: false } as const;

/** The text as it was read; what was not kept of it is as it is now. */
function asRead({ server: { token, segments, extra } }: Unsaved, now: SideBySide): SideBySide {
  const pairs = new Map(now.segments.map((pair) => [pair.id, pair]));
  const read = segments.map((pair): ShownPair => ({ ...PLAIN, ...pairs.get(pair.id), ...pair }));
  return { ...now, token, segments: read, extra, removed: [] };
}

/** A text that is opened, with what was not saved of it. Where it has been written meanwhile, that begins as a conflict. */
export function resumed(opened: SideBySide, unsaved: Unsaved | undefined): Draft {
  const fresh = begin(opened);
  if (!unsaved) return fresh;
  const server = asRead(unsaved, opened);
  const became = successors(server, opened);
  const now = new Map(opened.segments.map(({ id, target }) => [id, target]));
  // A save whose answer came too late for the page is not unsaved.
  const isSaved = (id: string, runs: Run[]) => sameRuns(runs, now.get(became.get(id) ?? '') ?? []);
  const edits = Object.fromEntries(Object.entries(unsaved.edits).filter(([id, runs]) => !isSaved(id, runs)));
  const extra = withoutTakenOut({ server, extra: unsaved.extra }, opened);
  if (!isDirty({ edits, extra })) return fresh;
  const touched = new Set(Object.keys(edits));
  if (server.token === opened.token) return { ...fresh, edits, extra, touched };
  return { ...fresh, server, edits, extra: unsaved.extra, touched, conflict: opened };
}
