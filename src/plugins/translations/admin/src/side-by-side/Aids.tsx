import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type MutableRefObject, useDeferredValue } from 'react';
import type { Run, SegmentPair } from '../../../server/src/desk';
import type { Translation } from '../api';
import { useLanguage } from '../language/texts';
import { Checks } from './Checks';
import { Glossary } from './Glossary';
import type { Languages } from './languages';
import { MachineButton } from './MachineButton';
import { Matches } from './Matches';

type Props = {
  translation: Translation;
  pair: SegmentPair;
  target: Run[];
  /** Whether the translation is as a machine made it. */
  machine: boolean;
  languages: Languages;
  /** Where the best match is left for the keyboard. */
  best: MutableRefObject<Run[] | null>;
  onUse: (runs: readonly Run[]) => void;
  onSuggest: (runs: Run[]) => void;
};

/** What helps with the segment in hand: what was translated before, the glossary, and what to look at again. */
export function Aids({ translation, pair, target, machine, languages, best, onUse, onSuggest }: Props) {
  const { say } = useLanguage();
  const written = useDeferredValue(target);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" onClick={() => onUse(pair.source)}>
          {say('segment.copySource')}
        </Button>
        <MachineButton translation={translation} id={pair.id} onSuggest={onSuggest} />
        {machine && (
          <Typography role="status" variant="pi" fontWeight="semiBold">
            {say('machine.suggested')}
          </Typography>
        )}
      </Flex>
      <Box>
        <Checks pair={pair} target={written} languages={languages} />
      </Box>
      <Glossary pair={pair} target={written} languages={languages} />
      <Matches pair={pair} languages={languages} best={best} onUse={onUse} />
    </Flex>
  );
}
