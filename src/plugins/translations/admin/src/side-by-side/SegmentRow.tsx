import { Typography } from '@strapi/design-system';
import { type KeyboardEvent, memo, useCallback, useId, useMemo, useRef } from 'react';
import type { Run, ShownPair } from '../../../server/src/desk';
import { isBlank, textOf } from '../../../server/src/text/runs';
import { isOneLine } from '../../../server/src/text/segments';
import type { Translation } from '../api';
import type { EditorHandle } from '../editor/handle';
import { PlainEditor } from '../editor/PlainEditor';
import { RichEditor } from '../editor/RichEditor';
import { useLanguage } from '../language/texts';
import { Flag } from '../states/Flag';
import { Aids } from './Aids';
import { Heading, Row, Side, Text } from './grid';
import { wishOf } from './keys';
import type { Languages } from './languages';
import { isPlain, nameOf } from './names';
import { Said } from './Said';
import { useSuggestion } from './useSuggestion';

export type RowProps = {
  translation: Translation;
  pair: ShownPair;
  number: number;
  all: number;
  target: Run[];
  todo: boolean;
  edited: boolean;
  active: boolean;
  showChanges: boolean;
  writable: boolean;
  languages: Languages;
  register: (id: string, handle: EditorHandle | null) => void;
  onMove: (id: string, by: 1 | -1) => void;
  onActive: (id: string) => void;
  onChange: (id: string, runs: Run[]) => void;
};

const CHANGES = {
  added: { key: 'segment.added', colour: 'success' },
  changed: { key: 'segment.changed', colour: 'warning' },
  moved: { key: 'segment.moved', colour: 'neutral' },
} as const;

/** One segment: what the source says, what the translation says, and while one writes there, what helps. */
export const SegmentRow = memo(function SegmentRow(props: RowProps) {
  const { pair, number, all, target, todo, edited, active, showChanges, writable, languages, register } = props;
  const language = useLanguage();
  const { say } = language;
  const limitId = useId();
  const what = nameOf(pair, language);
  const links = useMemo(() => [...new Set(pair.source.flatMap(({ link }) => link ?? []))], [pair.source]);
  const own = useRef<EditorHandle | null>(null);
  const best = useRef<Run[] | null>(null);
  const suggestion = useSuggestion({ pair, target, active }, own);
  const handle = useCallback(
    (editor: EditorHandle | null) => {
      own.current = editor;
      register(pair.id, editor);
    },
    [register, pair.id],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const wish = wishOf(event);
    if (!wish) return;
    event.preventDefault();
    event.stopPropagation();
    if (wish === 'next' || wish === 'previous') props.onMove(pair.id, wish === 'next' ? 1 : -1);
    else if (writable && wish === 'copy') own.current?.replace(pair.source);
    else if (writable && best.current) own.current?.replace(best.current);
  };
  const change = pair.change && pair.change !== 'same' ? CHANGES[pair.change] : undefined;
  const editor = {
    handle,
    label: say('segment.translation', { what, number, all }),
    lang: languages.target,
    runs: target,
    disabled: !writable,
    describedBy: pair.limit === null ? undefined : limitId,
    oneLine: isOneLine(pair.field),
    onChange: (runs: Run[]) => props.onChange(pair.id, runs),
  };
  const length = textOf(target).length;
  return (
    <Row
      role="group"
      aria-label={say('segment.label', { what, number, all })}
      data-active={active}
      data-segment={pair.id}
      onFocus={() => props.onActive(pair.id)}
      onKeyDownCapture={onKeyDown}
    >
      <Side>
        <Heading>
          <Typography variant="sigma" textColor="neutral600">
            {what}
          </Typography>
          {change && <Flag $colour={change.colour}>{say(change.key)}</Flag>}
        </Heading>
        <Text lang={languages.source} data-kind={pair.kind} data-field={pair.field}>
          <Said pieces={showChanges && pair.diff ? pair.diff : pair.source} glossary={languages.glossary} />
        </Text>
      </Side>
      <Side>
        <Heading>
          {todo && <Flag $colour="danger">{say(isBlank(target) ? 'segment.untranslated' : 'segment.revise')}</Flag>}
          {suggestion.machine && <Flag $colour="neutral">{say('segment.machine')}</Flag>}
          {edited && <Flag $colour="secondary">{say('segment.edited')}</Flag>}
          {pair.limit !== null && (
            <Typography
              id={limitId}
              variant="pi"
              textColor={length > pair.limit ? 'danger700' : 'neutral600'}
              marginLeft="auto"
            >
              {say('segment.characters', { count: length, limit: pair.limit })}
            </Typography>
          )}
        </Heading>
        <Text as="div" data-kind={pair.kind} data-field={pair.field}>
          {isPlain(pair) ? <PlainEditor {...editor} /> : <RichEditor {...editor} tools={active} links={links} />}
        </Text>
        {active && writable && (
          <Aids
            translation={props.translation}
            pair={pair}
            target={target}
            suggestion={suggestion}
            languages={languages}
            best={best}
            onUse={(runs) => own.current?.replace(runs)}
          />
        )}
      </Side>
    </Row>
  );
});
