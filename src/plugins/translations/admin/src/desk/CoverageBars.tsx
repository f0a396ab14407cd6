import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Coverage, State } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { LOOKS } from '../states/StateMark';

type Line = Coverage[number];

const ORDER: State[] = ['current', 'outdated', 'draft', 'missing'];

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 42rem), 1fr));
  gap: 1.6rem;
`;

const Bar = styled.div`
  display: flex;
  gap: 2px;
  height: 1.2rem;
  margin-block: 0.8rem;
`;

// Stripes tell what is out of date, and an outline what is missing, to those who do not tell the colours apart.
const Part = styled.span<{ $state: State; $share: number }>`
  flex: ${({ $share }) => $share} 0 0.4rem;
  border-radius: 2px;
  border: 1px solid ${({ theme, $state }) => theme.colors[`${LOOKS[$state].colour}600`]};
  background: ${({ theme, $state }) => {
    const colour = theme.colors[`${LOOKS[$state].colour}600`];
    if ($state === 'missing') return 'transparent';
    if ($state === 'outdated') return `repeating-linear-gradient(135deg, ${colour} 0 3px, transparent 3px 6px)`;
    if ($state === 'draft') return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 4px)`;
    return colour;
  }};
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
  const all = ORDER.reduce((sum, state) => sum + line.states[state], 0);
  const present = ORDER.filter((state) => line.states[state] > 0);
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography tag="h2" variant="omega" fontWeight="bold">
          {say(`types.${line.type}`)} · {languageName(line.target)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('desk.coverage.percent', { share: percent(all ? line.states.current / all : 1) })}
        </Typography>
      </Flex>
      <Bar aria-hidden>
        {present.map((state) => (
          <Part key={state} $state={state} $share={line.states[state]} />
        ))}
      </Bar>
      <Flex wrap="wrap" gap={2}>
        {present.map((state) => {
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
