import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { plain, textOf } from '../../../server/src/text/runs';
import type { EditorProps } from './handle';
import { writingArea } from './writingArea';

const Area = styled.textarea`
  ${writingArea}
  display: block;
  resize: none;
  overflow: hidden;
`;

/** Text without marks: a field such as the title, the description of an image, a piece of code. */
export function PlainEditor({ handle, label, lang, runs, disabled, describedBy, oneLine, onChange }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => textOf(runs));
  const change = (written: string) => {
    // Enter, and what was pasted from several lines.
    const value = oneLine ? written.replace(/\s*[\r\n]+\s*/g, ' ') : written;
    setText(value);
    onChange(plain(value));
  };
  useImperativeHandle(handle, () => ({
    focus: () => area.current?.focus(),
    leave: () => area.current?.blur(),
    replace: (next) => {
      area.current?.focus();
      area.current?.select();
      // Unlike setting the value, this goes into what the browser can undo; it is spread widely although deprecated.
      if (!document.execCommand('insertText', false, textOf(next))) change(textOf(next));
    },
  }));
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [text]);
  return (
    <Area
      ref={area}
      rows={1}
      value={text}
      lang={lang}
      disabled={disabled}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={({ target }) => change(target.value)}
    />
  );
}
