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
import { Offer } from './Offer';
import type { Suggestion } from './useSuggestion';

type Props = {
  translation: Translation;
  pair: SegmentPair;
  target: Run[];
  suggestion: Suggestion;
  languages: Languages;
  /** Where the best match is left for the keyboard. */
  best: MutableRefObject<Run[] | null>;
  onUse: (runs: readonly Run[]) => void;
};

/** What helps with the segment in hand: what was translated before, the glossary, and what to look at again. */
export function Aids({ translation, pair, target, suggestion, languages, best, onUse }: Props) {
  const { say } = useLanguage();
  const written = useDeferredValue(target);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" onClick={() => onUse(pair.source)}>
          {say('segment.copySource')}
        </Button>
        <MachineButton translation={translation} id={pair.id} target={target} onSuggest={suggestion.suggest} />
        {suggestion.machine && (
          <Typography role="status" variant="pi" fontWeight="semiBold">
            {say('machine.suggested')}
          </Typography>
        )}
      </Flex>
      {suggestion.offered && <Offer runs={suggestion.offered} lang={languages.target} onUse={suggestion.use} />}
      <Box>
        <Checks pair={pair} target={written} languages={languages} />
      </Box>
      <Glossary pair={pair} target={written} languages={languages} />
      <Matches pair={pair} languages={languages} best={best} onUse={onUse} />
    </Flex>
  );
}
