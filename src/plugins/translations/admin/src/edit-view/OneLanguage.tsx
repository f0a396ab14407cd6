import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DocumentStates } from '../../../server/src/desk';
import { DESK } from '../addresses';
import { deskApi } from '../api';
import { BusyButton } from '../BusyButton';
import { useLanguage } from '../language/texts';
import { nameOf } from '../side-by-side/names';
import { Said } from '../side-by-side/Said';
import { filesChanged } from '../states/filesChanged';
import { StateMark } from '../states/StateMark';
import { useOnward } from '../useOnward';
import { useReport } from '../useReport';

type State = DocumentStates['translations'][number];

const Changes = styled.details`
  summary {
    cursor: pointer;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  li {
    padding-top: 0.8rem;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    line-height: 1.5;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
  }
`;

/** The state of one translation of the document at hand, and what can be done about it. */
export function OneLanguage({ states, state }: { states: DocumentStates; state: State }) {
  const language = useLanguage();
  const { say, languageName } = language;
  const [confirm, { isLoading }] = deskApi.useConfirmMutation();
  const report = useReport();
  const { type, documentId, source } = states;
  const { locale, token } = state;
  const confirmable = state.state === 'outdated' && state.can.confirm;
  const { leaving, onward } = useOnward<HTMLAnchorElement>(confirmable);
  return (
    <Box tag="li">
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography fontWeight="semiBold">{languageName(locale)}</Typography>
        <StateMark state={state.state} />
      </Flex>
      {state.words > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('desk.coverage.words', { count: state.words })}
        </Typography>
      )}
      {filesChanged(state, language).map((changed) => (
        <Typography key={changed} tag="p" variant="pi" textColor="neutral600">
          {changed}
        </Typography>
      ))}
      {state.changes.length > 0 && (
        <Changes>
          <summary>{say('panel.changes', { count: state.changes.length })}</summary>
          <ul>
            {state.changes.map((change) => (
              <li key={JSON.stringify(change.pieces)}>
                <Typography tag="p" variant="sigma" textColor="neutral600">
                  {nameOf(change, language)} · {say(`panel.change.${change.change}`)}
                </Typography>
                <span lang={source}>
                  <Said pieces={change.pieces} />
                </span>
              </li>
            ))}
          </ul>
        </Changes>
      )}
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        <Link ref={onward} tag={RouterLink} to={`${DESK}/${type}/${documentId}/${locale}`}>
          {say('panel.open')}
        </Link>
        {confirmable && (
          <BusyButton
            {...leaving}
            variant="secondary"
            size="S"
            busy={isLoading}
            onClick={() => report(confirm({ type, documentId, locale, token }), 'panel.confirmed')}
          >
            {say('save.confirm')}
          </BusyButton>
        )}
      </Flex>
    </Box>
  );
}
