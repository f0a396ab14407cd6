import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { ASKED_ANEW, deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { CoverageBars } from './CoverageBars';
import { FilterBar } from './FilterBar';
import { List } from './List';
import { Paging } from './Paging';
import { useSelection } from './selection';
import { Toolbar } from './Toolbar';
import { useFilter } from './useFilter';
import { useFocusInList } from './useFocusInList';
import { useNext } from './useNext';

/** Everything that is to be translated: how far each language is, then the texts themselves. */
export function DeskPage() {
  const { say } = useLanguage();
  const { filter, cursor, search, isChosen, change, clear } = useFilter();
  const { data: coverage = [] } = deskApi.useCoverageQuery(undefined, ASKED_ANEW);
  const { data: mine } = deskApi.useMineQuery(undefined, ASKED_ANEW);
  const listed = deskApi.useDeskQuery({ ...filter, cursor }, ASKED_ANEW);
  const { currentData: page, data: lastPage, error, isFetching } = listed;
  const shown = page ?? lastPage;
  const targets = [...new Set(coverage.map(({ target }) => target))].sort();
  const selection = useSelection();
  const { list, hold } = useFocusInList(shown?.rows);
  const navigate = useNavigate();
  const next = useNext(filter);
  const openNext = async () => {
    const row = await next();
    if (row) navigate(`${row.type}/${row.documentId}/${row.target}${search(row)}`);
  };
  const waiting = mine && [
    say('desk.waiting', { count: mine.waiting }),
    mine.overdue && say('desk.overdue', { count: mine.overdue }),
  ];
  return (
    <Page.Main aria-busy={isFetching}>
      <Page.Title>{say('name')}</Page.Title>
      <Layouts.Header
        title={say('name')}
        subtitle={waiting ? waiting.filter(Boolean).join(' ') : ' '}
        primaryAction={
          <Button startIcon={<Play aria-hidden />} onClick={openNext} size="L">
            {say('desk.next')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <CoverageBars coverage={coverage} />
          <FilterBar filter={filter} targets={targets} isChosen={isChosen} onChange={change} onClear={clear} />
          <Box
            ref={list}
            tag="section"
            aria-label={say('desk.list')}
            background="neutral0"
            hasRadius
            shadow="tableShadow"
            padding={4}
          >
            <Toolbar filter={filter} targets={targets} selection={selection} total={shown?.total} />
            {error ? (
              <Page.Error />
            ) : shown?.rows.length === 0 ? (
              <Box padding={8}>
                <Typography tag="p" textAlign="center" textColor="neutral600">
                  {say('desk.empty')}
                </Typography>
              </Box>
            ) : (
              shown && <List rows={shown.rows} selection={selection} search={search} onHold={hold} />
            )}
            {shown && <Paging page={shown} onTurn={(turned) => change({ cursor: turned })} />}
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
