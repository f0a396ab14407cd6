import { Flex, Typography } from '@strapi/design-system';
import { Check, Minus } from '@strapi/icons';
import type { Run, SegmentPair } from '../../../server/src/desk';
import { textOf } from '../../../server/src/text/runs';
import { termUses } from '../../../server/src/text/terms';
import { useLanguage } from '../language/texts';
import { Aid } from './Aid';
import type { Languages } from './languages';

/** The terms that stand in the source, and whether the translation uses what the glossary says. */
export function Glossary({ pair, target, languages }: { pair: SegmentPair; target: Run[]; languages: Languages }) {
  const { say } = useLanguage();
  const uses = termUses(
    languages.glossary.terms,
    { text: textOf(pair.source), locale: languages.source },
    { text: textOf(target), locale: languages.target },
  );
  if (!uses.length) return null;
  return (
    <Aid title={say('glossary.title')}>
      <ul>
        {uses.map(({ terms, isUsed }) => (
          <Flex key={terms[0]?.source} tag="li" gap={2} wrap="wrap">
            {isUsed ? <Check aria-hidden fill="success600" /> : <Minus aria-hidden fill="warning600" />}
            <Typography variant="pi">
              <span lang={languages.source}>{terms[0]?.source}</span> →{' '}
              <strong lang={languages.target}>{terms.map((term) => term.target).join(' / ')}</strong>
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {[say(isUsed ? 'glossary.used' : 'glossary.unused'), ...terms.flatMap(({ note }) => note || [])].join(
                ' · ',
              )}
            </Typography>
          </Flex>
        ))}
      </ul>
    </Aid>
  );
}
