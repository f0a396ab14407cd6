import { Checkbox, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DeskRow } from '../../../server/src/desk';
import { type TextKey, useLanguage } from '../language/texts';
import { Row } from './Row';
import { keyOf, type Selection } from './selection';
import type { Search } from './useFilter';
import type { Hold } from './useFocusInList';

const NARROW = '@media (max-width: 68rem)';

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  th {
    text-align: start;
    white-space: nowrap;
  }
  th,
  td {
    padding: 1.2rem 0.8rem;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  ${NARROW} {
    thead {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    tbody tr {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: start;
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      padding-block: 0.8rem;
    }
    td {
      border: 0;
      padding-block: 0.4rem;
    }
    td:not([data-edge]) {
      grid-column: 2;
    }
    td[data-edge='end'] {
      grid-column: 3;
      grid-row: 1;
    }
  }
`;

const COLUMNS: TextKey[] = [
  'desk.column.text',
  'desk.column.direction',
  'desk.column.state',
  'desk.column.words',
  'desk.column.changed',
  'desk.column.assignee',
];

type Props = { rows: DeskRow[]; selection: Selection; search: Search; onHold: Hold };

/** The texts of one page of the list. On a narrow screen each becomes a card. */
export function List({ rows, selection, search, onHold }: Props) {
  const { say } = useLanguage();
  const all = rows.every(selection.has);
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={say('desk.select.all')}
              checked={all || (rows.some(selection.has) ? 'indeterminate' : false)}
              onCheckedChange={() => selection.setAll(rows, !all)}
            />
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {say(column)}
              </Typography>
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{say('desk.column.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} selection={selection} search={search} onHold={onHold} />
        ))}
      </tbody>
    </Table>
  );
}
