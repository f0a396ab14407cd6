import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useMemo } from 'react';
import type { Run, SegmentPair } from '../../../server/src/desk';
import { type Check, checkSegment } from '../../../server/src/text/checks';
import { useLanguage } from '../language/texts';
import { Aid } from './Aid';
import type { Languages } from './languages';

/** What a segment should be looked at for once more. */
export const checksOf = (pair: SegmentPair, target: readonly Run[], languages: Languages): Check[] =>
  checkSegment({
    source: pair.source,
    target,
    sourceLocale: languages.source,
    targetLocale: languages.target,
    limit: pair.limit,
    glossary: languages.glossary.terms,
  });

/** The remarks on what is being written, told aloud as they come and go. */
export function Checks({ pair, target, languages }: { pair: SegmentPair; target: Run[]; languages: Languages }) {
  const { say, told } = useLanguage();
  const checks = useMemo(() => checksOf(pair, target, languages), [pair, target, languages]);
  return (
    <Aid title={say('checks.title')}>
      <div role="status">
        {checks.length === 0 && (
          <Flex gap={2}>
            <CheckCircle aria-hidden fill="success600" />
            <Typography variant="pi">{say('checks.none')}</Typography>
          </Flex>
        )}
        {checks.map(({ level, text }) => (
          <Flex key={text.en} gap={2} alignItems="flex-start">
            <WarningCircle
              aria-hidden
              fill={level === 'error' ? 'danger600' : 'warning600'}
              style={{ flex: 'none', marginTop: '0.2rem' }}
            />
            <Typography variant="pi" textColor={level === 'error' ? 'danger700' : 'neutral800'}>
              {told(text)}
            </Typography>
          </Flex>
        ))}
      </div>
    </Aid>
  );
}
