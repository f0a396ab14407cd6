import { Checkbox, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskRow } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { StateMark } from '../states/StateMark';
import type { Selection } from './selection';
import type { Search } from './useFilter';
import type { Hold } from './useFocusInList';
import { WorkMenu } from './WorkMenu';
import { WorkState } from './WorkState';

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

type Props = { row: DeskRow; selection: Selection; search: Search; onHold: Hold };

/** One text of the list, in one of the languages that it is translated into. */
export function Row({ row, selection, search, onHold }: Props) {
  const { say, told, languageName, number, date, dateTime } = useLanguage();
  const others = Object.entries(row.states).filter(([target]) => target !== row.target);
  // A title that the role may not read, or none.
  const title = row.title || say('desk.untitled');
  const program = row.program && told(row.program.name);
  return (
    <tr onFocus={() => onHold(row)} onBlur={() => onHold()}>
      <td data-edge="start">
        <Checkbox
          aria-label={say('desk.select.one', { title })}
          checked={selection.has(row)}
          onCheckedChange={() => selection.toggle(row)}
        />
      </td>
      <td>
        <Title to={`${row.type}/${row.documentId}/${row.target}${search(row)}`} lang={row.source}>
          {title}
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
        <WorkMenu row={{ ...row, title }} />
      </td>
    </tr>
  );
}
