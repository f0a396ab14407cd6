import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
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

function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

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
    if (area.current) fit(area.current);
  }, [text]);
  useEffect(() => {
    const written = area.current;
    if (!written) return;
    // A narrower place takes more lines. Fitting changes the height alone: the width tells it from what calls for fitting.
    let width = written.clientWidth;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      if (written.clientWidth === width) return;
      width = written.clientWidth;
      // An observer that resizes what it observes is an error of the page.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => fit(written));
    });
    observer.observe(written);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
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
