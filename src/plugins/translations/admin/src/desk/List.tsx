import { Checkbox, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskRow } from '../../../server/src/desk';
import { type TextKey, useLanguage } from '../language/texts';
import { StateMark } from '../states/StateMark';
import { keyOf, type Selection } from './selection';
import { WorkMenu } from './WorkMenu';
import { WorkState } from './WorkState';

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

const Title = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  text-decoration: none;
  overflow-wrap: anywhere;
  &:hover {
    text-decoration: underline;
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

type Props = { rows: DeskRow[]; selection: Selection; search: string };

function Row({ row, selection, search }: { row: DeskRow } & Omit<Props, 'rows'>) {
  const { say, languageName, number, date, dateTime, locale } = useLanguage();
  const others = Object.entries(row.states).filter(([target]) => target !== row.target);
  const program = row.program?.name[locale.startsWith('fr') ? 'fr' : 'en'];
  return (
    <tr>
      <td data-edge="start">
        <Checkbox
          aria-label={say('desk.select.one', { title: row.title })}
          checked={selection.has(row)}
          onCheckedChange={() => selection.toggle(row)}
        />
      </td>
      <td>
        <Title to={`${row.type}/${row.documentId}/${row.target}${search}`} lang={row.source}>
          {row.title}
        </Title>
        {row.targetTitle && row.targetTitle !== row.title && (
          <Typography tag="p" variant="pi" textColor="neutral600" lang={row.target}>
            {row.targetTitle}
          </Typography>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[say(`type.${row.type}`), program].filter(Boolean).join(' · ')}
        </Typography>
      </td>
      <td>
        <Typography variant="pi">
          {say('direction', { source: languageName(row.source), target: languageName(row.target) })}
        </Typography>
      </td>
      <td>
        <StateMark state={row.state} />
        {others.map(([target, state]) => (
          <div key={target}>
            <StateMark state={state} prefix={`${languageName(target)} · `} />
          </div>
        ))}
      </td>
      <td>
        <Typography variant="pi" style={{ whiteSpace: 'nowrap' }}>
          {row.words ? say('words', { count: row.words }) : number(0)}
        </Typography>
      </td>
      <td>
        <Typography variant="pi" style={{ whiteSpace: 'nowrap' }}>
          <time dateTime={row.changedAt} title={dateTime(row.changedAt)}>
            {date(row.changedAt)}
          </time>
        </Typography>
      </td>
      <td>
        <WorkState work={row} />
      </td>
      <td data-edge="end">
        <WorkMenu row={row} />
      </td>
    </tr>
  );
}

/** The texts of one page of the list. On a narrow screen each becomes a card. */
export function List({ rows, selection, search }: Props) {
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
          <Row key={keyOf(row)} row={row} selection={selection} search={search} />
        ))}
      </tbody>
    </Table>
  );
}
