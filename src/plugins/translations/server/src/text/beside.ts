import type { Change } from './align';
import { diffRuns, type Piece } from './diff';
import type { Extra } from './extra';
import { pairedDraft } from './pairing';
import type { Run } from './runs';
import type { Field, PlainField, Segment } from './segments';
import { sinceWritten } from './since';
import type { Translation } from './states';
import { todoOf } from './todo';

/** One segment beside its translation. */
export type SegmentPair = {
  id: string;
  field: Field;
  kind: Segment['kind'];
  source: Run[];
  /** What happened to it since its translation was confirmed, or else written (since.ts); null when neither is known. */
  change: Change | null;
  /** The words that changed; null unless `change` is `changed`. */
  diff: Piece[] | null;
  /** Null where nothing is translated yet. */
  target: Run[] | null;
  /** Whether it waits for a translator (todo.ts). */
  todo: boolean;
  /** Characters that the field takes; null in the body. */
  limit: number | null;
};

/** A segment that the source had then and has no more; `after` as in Extra. */
export type Removed = { after: string | null; field: Field; kind: Segment['kind']; runs: Run[] };

export type Beside = { segments: SegmentPair[]; removed: Removed[]; extra: Extra[] };

/** Characters that each plain field takes; null for any number. */
export type Limits = Record<PlainField, number | null>;

const limitOf = (limits: Limits, field: Field) => (field === 'body' ? null : limits[field]);

/** A translation beside its source, segment by segment, with what changed since it was confirmed or written. */
export function beside(translation: Translation, limits: Limits): Beside {
  const { sourceLocale, baseline, madeFrom } = translation;
  const { aligned, removed } = sinceWritten(translation);
  const { targets, extra } = pairedDraft(translation);
  const todo = todoOf(translation, aligned, targets);
  return {
    segments: aligned.map(({ segment: { id, field, kind, runs }, before, change }) => ({
      ...{ id, field, kind, source: runs, change: baseline || madeFrom ? change : null },
      diff: before && change === 'changed' ? diffRuns(before.runs, runs, sourceLocale) : null,
      ...{ target: targets[id] ?? null, todo: todo.has(id) },
      limit: limitOf(limits, field),
    })),
    removed: removed.map(({ segment: { field, kind, runs }, after }) => ({ after, field, kind, runs })),
    extra,
  };
}
