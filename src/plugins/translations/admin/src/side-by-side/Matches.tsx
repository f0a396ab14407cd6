import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { type MutableRefObject, useEffect } from 'react';
import type { Match, Run, SegmentPair } from '../../../server/src/desk';
import { textOf } from '../../../server/src/text/runs';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { problemsOf } from '../problems';
import { Flag } from '../states/Flag';
import { Aid } from './Aid';
import type { Languages } from './languages';
import { Said } from './Said';

type Props = {
  pair: SegmentPair;
  languages: Languages;
  best: MutableRefObject<Run[] | null>;
  onUse: (runs: readonly Run[]) => void;
};

function MatchLine({ match, languages, onUse }: { match: Match; languages: Languages; onUse: Props['onUse'] }) {
  const { say, date } = useLanguage();
  const text = textOf(match.target);
  return (
    <Flex tag="li" alignItems="flex-start" gap={3} paddingTop={1} paddingBottom={1}>
      <Flag $colour={match.score === 100 ? 'success' : 'warning'}>{say('memory.score', { score: match.score })}</Flag>
      <Box flex="1" minWidth={0}>
        <Typography tag="p" variant="omega" lang={languages.target}>
          <Said pieces={match.target} />
        </Typography>
        {match.score < 100 && (
          <Typography tag="p" variant="pi" textColor="neutral600" lang={languages.source}>
            <Said pieces={match.diff} />
          </Typography>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('memory.at', { date: date(match.at) })}
        </Typography>
      </Box>
      <Button
        variant="secondary"
        size="S"
        aria-label={say('memory.useNamed', { score: match.score, text })}
        onClick={() => onUse(match.target)}
      >
        {say('memory.use')}
      </Button>
    </Flex>
  );
}

/** What was translated before for the same text, or for one that resembles it. */
export function Matches({ pair, languages, best, onUse }: Props) {
  const { say } = useLanguage();
  const { data: matches, error } = deskApi.useMatchesQuery({
    from: languages.source,
    to: languages.target,
    runs: pair.source,
  });
  useEffect(() => {
    best.current = matches?.[0]?.target ?? null;
  }, [matches, best]);
  if (!matches && !error) return null;
  return (
    <Aid title={say('memory.title')}>
      {!matches?.length ? (
        <Typography variant="pi" textColor="neutral600">
          {error ? say('failed', { message: problemsOf(error, { say }).join(' ') }) : say('memory.none')}
        </Typography>
      ) : (
        <ul>
          {matches.map((match) => (
            <MatchLine key={`${match.at} ${textOf(match.target)}`} match={match} languages={languages} onUse={onUse} />
          ))}
        </ul>
      )}
    </Aid>
  );
}
