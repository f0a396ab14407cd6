import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import type { Translation } from '../api';
import { useLanguage } from '../language/texts';
import { targetOf } from './draft';
import type { Languages } from './languages';
import { SegmentRow } from './SegmentRow';
import { Strays } from './Strays';
import { useSegments } from './useSegments';
import type { Work } from './useTranslation';

type Props = { work: Work; translation: Translation; languages: Languages };

/** The text itself, source and translation in rows, and how much of it is done. */
export function Segments({ work, translation, languages }: Props) {
  const { say } = useLanguage();
  const { draft, edit, keepExtra } = work;
  const { server } = draft;
  const { shown, todo, active, ...segments } = useSegments(draft);
  const [showChanges, setShowChanges] = useState(true);
  const numbers = useMemo(() => new Map(server.segments.map(({ id }, index) => [id, index + 1])), [server.segments]);
  const all = server.segments.length;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow">
      <Flex padding={4} gap={4} wrap="wrap" justifyContent="space-between">
        <Typography tag="p" fontWeight="semiBold" role="status">
          {todo.size ? say('text.done', { done: all - todo.size, all }) : say('text.nothingTodo')}
        </Typography>
        <Flex gap={4} wrap="wrap">
          <Checkbox checked={segments.onlyTodo} onCheckedChange={(on) => segments.showOnlyTodo(on === true)}>
            {say('text.onlyTodo')}
          </Checkbox>
          {server.baseline && (
            <Checkbox checked={showChanges} onCheckedChange={(on) => setShowChanges(on === true)}>
              {say('text.showChanges')}
            </Checkbox>
          )}
        </Flex>
      </Flex>
      <section aria-label={say('text.segments')} key={draft.generation}>
        <Strays after={null} draft={draft} languages={languages} onKeep={keepExtra} />
        {shown.map((pair) => (
          <div key={pair.id}>
            <SegmentRow
              translation={translation}
              pair={pair}
              number={numbers.get(pair.id) ?? 0}
              all={all}
              target={targetOf(draft, pair)}
              todo={todo.has(pair.id)}
              edited={draft.touched.has(pair.id)}
              active={active === pair.id}
              showChanges={showChanges}
              writable={pair.editable}
              languages={languages}
              register={segments.register}
              onMove={segments.move}
              onActive={segments.setActive}
              onChange={edit}
            />
            <Strays after={pair.id} draft={draft} languages={languages} onKeep={keepExtra} />
          </div>
        ))}
      </section>
    </Box>
  );
}
