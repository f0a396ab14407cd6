import { Flex, IconButton } from '@strapi/design-system';
import { Bold, Code, Italic, StrikeThrough, Underline } from '@strapi/icons';
import { useSlate } from 'slate-react';
import type { Mark } from '../../../server/src/text/runs';
import { useLanguage } from '../language/texts';
import { LinkButton } from './LinkButton';
import { isMarked, toggleMark } from './marks';

const BUTTONS: [Mark, typeof Bold][] = [
  ['bold', Bold],
  ['italic', Italic],
  ['underline', Underline],
  ['strikethrough', StrikeThrough],
  ['code', Code],
];

/** The looks of the selected words. A press leaves the selection where it is. */
export function MarkBar({ links }: { links: readonly string[] }) {
  const editor = useSlate();
  const { say } = useLanguage();
  return (
    <Flex role="toolbar" aria-label={say('mark.tools')} gap={1} paddingTop={1}>
      {BUTTONS.map(([mark, Icon]) => (
        <IconButton
          key={mark}
          label={say(`mark.${mark}`)}
          variant={isMarked(editor, mark) ? 'secondary' : 'ghost'}
          size="S"
          aria-pressed={isMarked(editor, mark)}
          onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
          onClick={() => toggleMark(editor, mark)}
        >
          <Icon aria-hidden />
        </IconButton>
      ))}
      <LinkButton links={links} />
    </Flex>
  );
}
