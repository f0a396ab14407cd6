import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { DESK } from '../addresses';
import type { Translation } from '../api';
import { useFilter } from '../desk/useFilter';
import { useLanguage } from '../language/texts';
import { StateMark } from '../states/StateMark';
import { Actions } from './Actions';
import { KeysHelp } from './KeysHelp';
import type { Languages } from './languages';
import { SaveState } from './SaveState';
import type { Work } from './useTranslation';

// Stays in sight while the text scrolls: what is saved, and what can be done with it.
const Bar = styled.header`
  position: sticky;
  top: 0;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem 2.4rem;
  padding: 1.2rem 2.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  margin-bottom: 2.4rem;
  @media (max-width: 60rem) {
    position: static;
    padding-inline: 1.6rem;
  }
`;

const Back = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
`;

type Props = { work: Work; translation: Translation; languages: Languages; onConflict: () => void };

export function Header({ work, translation, languages, onConflict }: Props) {
  const { say, languageName } = useLanguage();
  const { search } = useFilter();
  const { server } = work.draft;
  return (
    <Bar>
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0} flex="1 1 30rem">
        <Back to={`${DESK}${search()}`}>
          <ArrowLeft aria-hidden fill="primary600" />
          {say('text.back')}
        </Back>
        <Typography tag="h1" variant="beta" lang={languages.source} style={{ overflowWrap: 'anywhere' }}>
          {server.title}
        </Typography>
        <Flex gap={3} wrap="wrap">
          <StateMark state={server.state} />
          <Typography variant="pi" textColor="neutral600">
            {say('direction', { source: languageName(languages.source), target: languageName(languages.target) })}
          </Typography>
          <SaveState work={work} onConflict={onConflict} />
        </Flex>
      </Flex>
      <Flex gap={2} wrap="wrap">
        <KeysHelp />
        <Actions work={work} translation={translation} languages={languages} />
      </Flex>
    </Bar>
  );
}
