import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { OUTCOMES } from '../../../server/src/exchange/outcome';
import type { ImportReport } from '../../../server/src/exchange/report';
import { DESK } from '../addresses';
import { useLanguage } from '../language/texts';

const Refusals = styled.ul`
  max-height: 28rem;
  overflow-y: auto;
  li {
    padding-block: 0.6rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    overflow-wrap: anywhere;
  }
`;

/** What an import did, or would do: the numbers, the texts, and each refusal with its place in the file. */
export function Report({ report }: { report: ImportReport }) {
  const { say, number, languageName } = useLanguage();
  const applied = { count: report.counts.applied, documents: report.changed.length };
  const refusals = say('import.refusals', { count: report.refused });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" fontWeight="bold">
        {say(report.dryRun ? 'import.would' : 'import.did', applied)}
      </Typography>
      <Flex tag="ul" gap={4} wrap="wrap">
        {OUTCOMES.filter((outcome) => report.counts[outcome]).map((outcome) => (
          <Typography key={outcome} tag="li" variant="pi" textColor="neutral700">
            {say('about', { what: say(`outcome.${outcome}`), said: number(report.counts[outcome]) })}
          </Typography>
        ))}
      </Flex>
      {report.changed.length > 0 && (
        <ul>
          {report.changed.slice(0, 20).map(({ type, documentId, locale, title, applied: units }) => (
            <Typography key={`${documentId}${locale}`} tag="li" variant="pi">
              <Link to={`${DESK}/${type}/${documentId}/${locale}`} target="_blank" rel="noreferrer">
                {title}
              </Link>{' '}
              · {languageName(locale)} · {say('import.segments', { count: units })}
            </Typography>
          ))}
          {report.changed.length > 20 && (
            <Typography tag="li" variant="pi" textColor="neutral600">
              {say('import.more', { count: report.changed.length - 20 })}
            </Typography>
          )}
        </ul>
      )}
      {report.lines.length > 0 && (
        <Box>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {refusals}
          </Typography>
          <Refusals tabIndex={0} aria-label={refusals}>
            {report.lines.map(({ line, column, document, unit, outcome, message }) => (
              <li key={`${line}:${column} ${document} ${unit} ${outcome}`}>
                <strong>{say('import.place', { line, column })}</strong> {say(`outcome.${outcome}`)}. {message}
                {unit && (
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {document} · {unit}
                  </Typography>
                )}
              </li>
            ))}
          </Refusals>
        </Box>
      )}
    </Flex>
  );
}
