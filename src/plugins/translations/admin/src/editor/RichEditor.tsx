import { type KeyboardEvent, useImperativeHandle, useState } from 'react';
import { createEditor, Editor, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { styled } from 'styled-components';
import type { Mark } from '../../../server/src/text/runs';
import type { EditorProps } from './handle';
import { lineOf, runsOfLine } from './leaves';
import { MarkBar } from './MarkBar';
import { Marked } from './Marked';
import { toggleMark } from './marks';
import { withOneLine } from './oneLine';
import { writingArea } from './writingArea';

const Area = styled(Editable)`
  ${writingArea}
`;

/** Ctrl or Cmd with these letters, as in Strapi's own editor. */
const SHORTCUTS: Record<string, Mark> = { b: 'bold', i: 'italic', u: 'underline', e: 'code' };

const Leaf = ({ attributes, leaf: { text, ...looks }, children }: RenderLeafProps) => (
  <span {...attributes}>
    <Marked {...looks}>{children}</Marked>
  </span>
);

/** Text with marks and links. Its toolbar is shown while `tools` is on. */
export function RichEditor({ tools, links, ...props }: EditorProps & { tools: boolean; links: readonly string[] }) {
  const { handle, label, lang, runs, disabled, describedBy, onChange } = props;
  const [editor] = useState(() => withOneLine(withHistory(withReact(createEditor()))));
  const [initialValue] = useState(() => lineOf(runs));
  useImperativeHandle(handle, () => ({
    focus: () => {
      ReactEditor.focus(editor);
      Transforms.select(editor, Editor.end(editor, []));
    },
    // Slate misses a blur while it sets the selection after a key, and would then fetch the focus back.
    leave: () => ReactEditor.blur(editor),
    replace: (next) => {
      ReactEditor.focus(editor);
      Editor.withoutNormalizing(editor, () => {
        Transforms.select(editor, Editor.range(editor, []));
        Transforms.delete(editor);
        Transforms.insertNodes(editor, lineOf(next)[0].children, { at: [0, 0] });
      });
      Transforms.select(editor, Editor.end(editor, []));
    },
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    const mark = event.ctrlKey || event.metaKey ? SHORTCUTS[event.key.toLowerCase()] : undefined;
    if (!mark || event.altKey || event.shiftKey) return;
    event.preventDefault();
    toggleMark(editor, mark);
  };
  const onWritten = () => {
    if (editor.operations.some(({ type }) => type !== 'set_selection'))
      onChange(runsOfLine(editor.children[0] as never));
  };
  return (
    <Slate editor={editor} initialValue={initialValue} onChange={onWritten}>
      <Area
        renderLeaf={Leaf}
        readOnly={disabled}
        aria-disabled={disabled}
        aria-label={label}
        aria-describedby={describedBy}
        lang={lang}
        spellCheck
        onKeyDown={onKeyDown}
      />
      {tools && !disabled && <MarkBar links={links} />}
    </Slate>
  );
}
