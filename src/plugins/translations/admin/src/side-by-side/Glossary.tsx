import { Flex, Typography } from '@strapi/design-system';
import { Check, Minus } from '@strapi/icons';
import type { Run, SegmentPair } from '../../../server/src/desk';
import { textOf } from '../../../server/src/text/runs';
import { spansOf, termsIn } from '../../../server/src/text/terms';
import { useLanguage } from '../language/texts';
import { Aid } from './Aid';
import type { Languages } from './languages';

/** The terms that stand in the source, and whether the translation uses what the glossary says. */
export function Glossary({ pair, target, languages }: { pair: SegmentPair; target: Run[]; languages: Languages }) {
  const { say } = useLanguage();
  const terms = termsIn(languages.glossary.terms, textOf(pair.source), languages.source);
  if (!terms.length) return null;
  return (
    <Aid title={say('glossary.title')}>
      <ul>
        {terms.map((term) => {
          const used = spansOf(term.target, textOf(target), languages.target).length > 0;
          return (
            <Flex key={term.source} tag="li" gap={2} wrap="wrap">
              {used ? <Check aria-hidden fill="success600" /> : <Minus aria-hidden fill="warning600" />}
              <Typography variant="pi">
                <span lang={languages.source}>{term.source}</span> →{' '}
                <strong lang={languages.target}>{term.target}</strong>
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {[say(used ? 'glossary.used' : 'glossary.unused'), term.note].filter(Boolean).join(' · ')}
              </Typography>
            </Flex>
          );
        })}
      </ul>
    </Aid>
  );
}
