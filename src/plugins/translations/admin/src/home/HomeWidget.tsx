import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { Coverage } from '../../../server/src/desk';
import { DESK } from '../addresses';
import { ASKED_ANEW, deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { type Counts, StateBar, shareDone } from '../states/StateBar';
import { STATES } from '../states/states';

/** The states of all types together. */
function countsOf(lines: Coverage): Counts {
  const sum: Counts = { missing: 0, draft: 0, outdated: 0, current: 0 };
  for (const { states } of lines) for (const state of STATES) sum[state] += states[state];
  return sum;
}

/** On the home page: how much waits for the reader, and how far each language is. */
export default function HomeWidget() {
  const { say, languageName, percent } = useLanguage();
  const mines = deskApi.useMineQuery(undefined, ASKED_ANEW);
  const covered = deskApi.useCoverageQuery(undefined, ASKED_ANEW);
  const { data: mine } = mines;
  const { data: coverage } = covered;
  if (!mine || !coverage) return mines.error || covered.error ? <Widget.Error /> : <Widget.Loading />;
  const targets = [...new Set(coverage.map(({ target }) => target))];
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
      {targets.map((target) => {
        const counts = countsOf(coverage.filter((line) => line.target === target));
        return (
          <Box key={target}>
            <Flex justifyContent="space-between">
              <Typography variant="pi">{languageName(target)}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {say('desk.coverage.percent', { share: percent(shareDone(counts)) })}
              </Typography>
            </Flex>
            <StateBar counts={counts} />
          </Box>
        );
      })}
      <Flex justifyContent="center">
        <LinkButton tag={Link} to={`${DESK}?assignee=me`} variant="secondary">
          {say('home.open')}
        </LinkButton>
      </Flex>
    </Flex>
  );
}
