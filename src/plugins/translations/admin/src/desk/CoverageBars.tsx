import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Coverage } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { presentIn, StateBar, shareDone } from '../states/StateBar';
import { LOOKS } from '../states/StateMark';

type Line = Coverage[number];

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 42rem), 1fr));
  gap: 1.6rem;
`;

const Count = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral300};
  text-underline-offset: 3px;
  &:hover {
    text-decoration-color: currentColor;
  }
`;

function CoverageLine({ line }: { line: Line }) {
  const { say, percent, languageName } = useLanguage();
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography tag="h2" variant="omega" fontWeight="bold">
          {say(`types.${line.type}`)} · {languageName(line.target)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('desk.coverage.percent', { share: percent(shareDone(line.states)) })}
        </Typography>
      </Flex>
      <StateBar counts={line.states} />
      <Flex wrap="wrap" gap={2}>
        {presentIn(line.states).map((state) => {
          const { Icon, colour } = LOOKS[state];
          return (
            <Count key={state} to={`?target=${line.target}&type=${line.type}&state=${state}`}>
              <Icon aria-hidden fill={`${colour}600`} width="1.2rem" height="1.2rem" />
              <Typography variant="pi">{say(`count.${state}`, { count: line.states[state] })}</Typography>
            </Count>
          );
        })}
        <Typography variant="pi" textColor="neutral600" marginLeft="auto" style={{ alignSelf: 'center' }}>
          {say('desk.coverage.words', { count: line.words })}
        </Typography>
      </Flex>
    </Box>
  );
}

/** How far every type is in every language; each number leads to its texts. */
export function CoverageBars({ coverage }: { coverage: Coverage }) {
  const { say } = useLanguage();
  return (
    <section aria-label={say('desk.coverage')}>
      <Grid>
        {coverage.map((line) => (
          <CoverageLine key={`${line.target} ${line.type}`} line={line} />
        ))}
      </Grid>
    </section>
  );
}
