import { Editor, Node, Range, Text } from 'slate';
import { linesOf } from '../../../server/src/text/lines';
import { MARKS } from '../../../server/src/text/runs';
import type { Leaf } from './leaves';

/** What comes after a link and is never part of it. */
const AFTER_A_LINK = /^[\s.,;:!?)\]»”]/;

function atEndOfLink(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const [leaf] = Editor.leaf(editor, selection);
  return leaf.link !== undefined && selection.anchor.offset === leaf.text.length;
}

const allowed = ({ text, link, ...looks }: Leaf): Leaf => ({
  text: linesOf(text).join(' '),
  ...Object.fromEntries(MARKS.filter((mark) => looks[mark]).map((mark) => [mark, true])),
  ...(link !== undefined && { link }),
});

/** The leaves that another segment, or Strapi's own editor, put on the clipboard. */
function pastedLeaves(data: DataTransfer): Leaf[] | undefined {
  const encoded = data.getData('application/x-slate-fragment');
  if (!encoded) return undefined;
  try {
    const children = JSON.parse(decodeURIComponent(window.atob(encoded)));
    return [...Node.texts({ children } as Node)].map(([leaf]) => allowed(leaf));
  } catch {
    // Another program's fragment under the same name: its plain text is still good.
    return undefined;
  }
}

/** Keeps a segment one line: Enter alone does nothing, Shift+Enter breaks the line, and what is pasted is joined. */
export function withOneLine(editor: Editor): Editor {
  const { insertText, normalizeNode } = editor;
  editor.insertBreak = () => undefined;
  editor.insertSoftBreak = () => insertText('\n');
  editor.insertText = (text, options) => {
    if (atEndOfLink(editor) && AFTER_A_LINK.test(text)) {
      const { link: _, ...marks } = Editor.marks(editor) ?? {};
      editor.marks = marks;
    }
    insertText(text, options);
  };
  editor.insertData = (data) => {
    const leaves = pastedLeaves(data);
    if (leaves?.length) editor.insertNodes(leaves, { select: true });
    else insertText(linesOf(data.getData('text/plain')).join(' '));
  };
  editor.normalizeNode = (entry) => {
    const [node, path] = entry;
    if (path.length === 0 && editor.children.length > 1) editor.mergeNodes({ at: [1] });
    else if (Text.isText(node) || path.length <= 1) normalizeNode(entry);
  };
  return editor;
}
