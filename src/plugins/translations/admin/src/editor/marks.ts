import { Editor, Range, Text, Transforms } from 'slate';
import type { Mark } from '../../../server/src/text/runs';

export const isMarked = (editor: Editor, mark: Mark): boolean => Boolean(Editor.marks(editor)?.[mark]);

export function toggleMark(editor: Editor, mark: Mark): void {
  if (isMarked(editor, mark)) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}

/** The link in which the writer stands or whose words begin the selection. */
export const linkAt = (editor: Editor): string | undefined => Editor.marks(editor)?.link;

export const canLink = (editor: Editor): boolean =>
  editor.selection !== null && (Range.isExpanded(editor.selection) || linkAt(editor) !== undefined);

/** Links the selected words, or the whole link in which the writer stands, to `url`; without one the link is taken off. */
export function setLink(editor: Editor, url: string | undefined): void {
  const { selection } = editor;
  if (!selection) return;
  const old = linkAt(editor);
  const whole = Range.isCollapsed(selection);
  const at = whole ? Editor.range(editor, []) : selection;
  const match = (node: unknown) => Text.isText(node) && (!whole || node.link === old);
  if (url) Transforms.setNodes(editor, { link: url }, { at, match, split: !whole });
  else Transforms.unsetNodes(editor, 'link', { at, match, split: !whole });
}
