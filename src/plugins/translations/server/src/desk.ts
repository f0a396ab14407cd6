/** What the desk's endpoints take and give: types alone, which the admin pages share. */
import type { EntryType } from '../../../../feed/site';
import type { Text } from '../../../../feed/text';
import type { Change } from './text/align';
import type { Removed, SegmentPair } from './text/beside';
import type { Piece } from './text/diff';
import type { Extra } from './text/extra';
import type { FileChanges } from './text/files';
import type { Run } from './text/runs';
import type { Field, Segment } from './text/segments';
import type { State } from './text/states';
import type { Term } from './text/terms';

export type {
  Change,
  EntryType,
  Extra,
  Field,
  FileChanges,
  Piece,
  Removed,
  Run,
  Segment,
  SegmentPair,
  State,
  Term,
  Text,
};

/** A member of staff, by the id of the admin user. */
export type Person = { id: number; name: string };

/** What posts and events belong to; the list can be narrowed by it. */
export type Program = { key: string; name: Text };

/** How many translations of one type into one language are in each state, and the words that they lack. */
export type Coverage = { target: string; type: EntryType; states: Record<State, number>; words: number }[];

/** A minus in front begins with the greatest. */
export type Sort = '-changed' | 'changed' | 'title' | '-title' | 'words' | '-words' | 'due';

/** The query string of the list; lists are separated by commas, and an empty value counts as not given. */
export type DeskQuery = {
  target?: string;
  state?: string;
  type?: string;
  /** Keys of programs. */
  program?: string;
  /** `me`, `none` or the id of a person. */
  assignee?: string;
  minWords?: string;
  maxWords?: string;
  /** Searched in the titles of both languages, of those that may be read. */
  q?: string;
  /** In the order of titles, what has one that may not be read is left out. */
  sort?: Sort;
  cursor?: string;
  limit?: string;
};

/** One document to be translated into one language. Times are ISO 8601, `dueDate` is YYYY-MM-DD. */
export type DeskRow = {
  type: EntryType;
  documentId: string;
  source: string;
  target: string;
  /** In the source language; empty for those who may not read it. */
  title: string;
  /** Null for those who may not read it, too. */
  targetTitle: string | null;
  program: { key: string; name: Text } | null;
  state: State;
  /** The state of every language but the source. */
  states: Record<string, State>;
  /** Words of the source that are not translated or have changed. */
  words: number;
  changedAt: string;
  assignee: Person | null;
  dueDate: string | null;
  /** What `next` is asked with to go on after this row as it stands now, whatever is saved meanwhile. */
  after: string;
};

export type DeskPage = { rows: DeskRow[]; total: number; next: string | null; prev: string | null };

/** The first of the filter, or the one after the place asked from; null at its end. */
export type Next = { row: DeskRow | null };

/** What waits for me: mine that are not current, and those of them that are late. */
export type Mine = { waiting: number; overdue: number };

export type Baseline = { at: string; by: string | null };

/** What the person who asks may do here. */
export type Allowed = { save: boolean; confirm: boolean; publish: boolean; assign: boolean; changeSource: boolean };

/** One segment on somebody's desk. */
export type ShownPair = SegmentPair & {
  /** Whether the person who asks may write its translation. */
  editable: boolean;
  /** Whether the translation is as a machine made it: nobody has changed a word since. */
  machine: boolean;
};

export type SideBySide = {
  type: EntryType;
  documentId: string;
  source: { locale: string; status: 'draft' | 'published' };
  target: { locale: string; status: 'missing' | 'draft' | 'published' | 'modified' };
  title: string;
  state: State;
  words: number;
  /** The state of source and target as read; every write gives it back. */
  token: string;
  baseline: Baseline | null;
  segments: ShownPair[];
  removed: Removed[];
  extra: Extra[];
  /** The fields in which the person who asks may take `extra` out. */
  extraEditable: Field[];
  /**
   * What happened to the source's files since the translation was confirmed, and to the images in its body. Where it never
   * was, `added` are the files that the source has and the translation has not.
   */
  files: FileChanges;
  images: FileChanges;
  /** Those whose source term stands in the source. */
  terms: Term[];
  assignee: Person | null;
  dueDate: string | null;
  can: Allowed;
};

/** Segments that are not given stay as they are; `extra` that is not given stays, an empty list removes it. */
export type SaveBody = { token: string; segments: Record<string, Run[]>; extra?: Extra[] };
export type TokenBody = { token: string };

/** `details` of the 409 that a write with an old token gets: nothing was written. */
export type ConflictDetails = { current: SideBySide };

/** Null takes away; what is not given stays. */
export type WorkBody = { assignee?: 'me' | number | null; dueDate?: string | null };
export type Work = { assignee: Person | null; dueDate: string | null };

export type SourceBody = { locale: string };

/** The panel of the content manager's edit view. */
export type DocumentStates = {
  type: EntryType;
  documentId: string;
  source: string;
  translations: {
    locale: string;
    state: State;
    words: number;
    baseline: Baseline | null;
    /** What changed in the source since: each with its diff, removed ones with nothing but removed pieces. */
    changes: { field: Field; kind: Segment['kind']; change: 'changed' | 'added' | 'removed'; pieces: Piece[] }[];
    files: FileChanges;
    images: FileChanges;
    token: string;
    assignee: Person | null;
    dueDate: string | null;
    can: Allowed;
  }[];
  /** When the draft of each language was last written, ISO 8601. */
  drafts: { locale: string; at: string }[];
};

export type MatchesBody = { from: string; to: string; runs: Run[] };

/** A translation made before: 100 for the same text, 75 to 99 for one that resembles it. The best first, then the newest. */
export type Match = { score: number; source: Run[]; diff: Piece[]; target: Run[]; at: string };
