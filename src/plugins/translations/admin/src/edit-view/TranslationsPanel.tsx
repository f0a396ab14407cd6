import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DocumentStates, EntryType } from '../../../server/src/desk';
import { DESK, typeOf } from '../addresses';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { nameOf } from '../side-by-side/names';
import { Said } from '../side-by-side/Said';
import { ChangeSource } from '../source/ChangeSource';
import { StateMark } from '../states/StateMark';
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

function OneLanguage({ states, state }: { states: DocumentStates; state: State }) {
  const language = useLanguage();
  const { say, languageName } = language;
  const [confirm, { isLoading }] = deskApi.useConfirmMutation();
  const report = useReport();
  const { type, documentId, source } = states;
  const { locale, token } = state;
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
        <Link tag={RouterLink} to={`${DESK}/${type}/${documentId}/${locale}`}>
          {say('panel.open')}
        </Link>
        {state.state === 'outdated' && state.can.confirm && (
          <Button
            variant="secondary"
            size="S"
            loading={isLoading}
            onClick={() => report(confirm({ type, documentId, locale, token }), 'panel.confirmed')}
          >
            {say('save.confirm')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}

type Props = { type: EntryType; documentId: string; version: unknown };

/** What the translations of the document at hand are like; `version` changes with every save of it. */
function States({ type, documentId, version }: Props) {
  const { say, languageName } = useLanguage();
  const { data, error, refetch } = deskApi.useStatesQuery({ type, documentId });
  useEffect(() => {
    refetch();
  }, [version]);
  if (error) return <Typography textColor="neutral600">{say('text.notFound')}</Typography>;
  if (!data) return <Typography textColor="neutral600">{say('loading')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {say('panel.source', { language: languageName(data.source) })}
        </Typography>
        {data.translations
          .filter(({ state, can }) => can.changeSource && state !== 'missing')
          .map(({ locale }) => (
            <ChangeSource key={locale} document={{ type, documentId }} to={locale} />
          ))}
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
        {data.translations.map((state) => (
          <OneLanguage key={state.locale} states={data} state={state} />
        ))}
      </Flex>
    </Flex>
  );
}

type Edited = { model: string; documentId?: string; document?: { updatedAt?: unknown; publishedAt?: unknown } };

/** The panel beside a post or an event in the content manager. */
export function TranslationsPanel({ model, documentId, document }: Edited) {
  const { say } = useLanguage();
  const type = typeOf(model);
  if (!type) return null;
  const content = documentId ? (
    <States type={type} documentId={documentId} version={`${document?.updatedAt} ${document?.publishedAt}`} />
  ) : (
    <Typography textColor="neutral600">{say('panel.unsaved')}</Typography>
  );
  return { title: say('panel.title'), content };
}
