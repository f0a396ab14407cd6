import type { Ref } from 'react';
import type { Run } from '../../../server/src/text/runs';

/** What a page may do with an editor from outside. `replace` can be undone by the writer like their own typing. */
export type EditorHandle = { focus: () => void; leave: () => void; replace: (runs: readonly Run[]) => void };

export type EditorProps = {
  handle: Ref<EditorHandle>;
  label: string;
  /** The language written in, for spelling and for speech. */
  lang: string;
  runs: readonly Run[];
  disabled: boolean;
  describedBy?: string;
  /** The field takes no line breaks. */
  oneLine?: boolean;
  onChange: (runs: Run[]) => void;
};
