import { Box, Flex, LinkButton, ProgressBar, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { DESK } from '../addresses';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';

/** On the home page: how much waits for the reader, and how far each language is. */
export default function HomeWidget() {
  const { say, languageName, percent } = useLanguage();
  const { data: mine, error } = deskApi.useMineQuery();
  const { data: coverage } = deskApi.useCoverageQuery();
  if (error) return <Widget.Error />;
  if (!mine || !coverage) return <Widget.Loading />;
  const targets = [...new Set(coverage.map(({ target }) => target))].map((target) => {
    const lines = coverage.filter((line) => line.target === target);
    const sum = (pick: (line: (typeof lines)[number]) => number) =>
      lines.reduce((total, line) => total + pick(line), 0);
    const all = sum(({ states }) => Object.values(states).reduce((a, b) => a + b, 0));
    return { target, share: all ? sum(({ states }) => states.current) / all : 1 };
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4} height="100%" justifyContent="center">
      <Box>
        <Typography tag="p" variant="alpha" textAlign="center">
          {mine.waiting ? say('desk.waiting', { count: mine.waiting }) : say('home.none')}
        </Typography>
        {mine.overdue > 0 && (
          <Typography tag="p" textAlign="center" textColor="danger700" fontWeight="bold">
            {say('desk.overdue', { count: mine.overdue })}
          </Typography>
        )}
      </Box>
      {targets.map(({ target, share }) => (
        <Box key={target}>
          <Flex justifyContent="space-between">
            <Typography variant="pi">{languageName(target)}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {say('desk.coverage.percent', { share: percent(share) })}
            </Typography>
          </Flex>
          <ProgressBar
            value={Math.round(share * 100)}
            size="S"
            aria-label={languageName(target)}
            style={{ width: '100%' }}
          />
        </Box>
      ))}
      <Flex justifyContent="center">
        <LinkButton tag={Link} to={`${DESK}?assignee=me`} variant="secondary">
          {say('home.open')}
        </LinkButton>
      </Flex>
    </Flex>
  );
}
