import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { SideBySide } from '../../../server/src/desk';
import { DESK, editAddress } from '../addresses';
import type { Translation } from '../api';
import { useFilter } from '../desk/useFilter';
import { type Language, useLanguage } from '../language/texts';
import { ChangeSource } from '../source/ChangeSource';
import { filesChanged } from '../states/filesChanged';
import type { Work } from './useTranslation';

/** The warnings that a text opens with. */
function noticesOf({ source, segments, can, ...changes }: SideBySide, language: Language): string[] {
  const { say } = language;
  const isWhole = segments.every(({ editable }) => editable);
  return [
    source.status === 'draft' ? say('text.sourceDraft') : '',
    ...filesChanged(changes, language),
    can.save ? '' : say('text.readOnly'),
    can.save && !isWhole ? say('text.partlyReadOnly') : '',
  ].filter(Boolean);
}

/** When the translation was confirmed, who has it, and where the rest of the document is. */
export function Facts({ work, translation }: { work: Work; translation: Translation }) {
  const language = useLanguage();
  const { say, dateTime, day } = language;
  const { search } = useFilter();
  const navigate = useNavigate();
  const { server } = work.draft;
  const { baseline, assignee, dueDate, source, target } = server;
  const me = useAuth('Facts', (state) => state.user?.id);
  const confirmed = () => {
    if (!baseline) return say('text.unconfirmed');
    const date = dateTime(baseline.at);
    return baseline.by ? say('text.confirmed', { date, name: baseline.by }) : say('text.confirmed.unknown', { date });
  };
  const facts = [
    say(`type.${server.type}`),
    confirmed(),
    server.words ? say('desk.coverage.words', { count: server.words }) : '',
    assignee ? say('work.inCharge', { name: assignee.id === me ? say('work.me') : assignee.name }) : '',
    dueDate ? say('work.dueOn', { date: day(dueDate) }) : '',
  ].filter(Boolean);
  return (
    <Box>
      <Flex gap={3} wrap="wrap">
        <Typography tag="p" variant="pi" textColor="neutral600">
          {facts.join(' · ')}
        </Typography>
        <Flex gap={3} marginLeft="auto">
          {server.can.changeSource && server.state !== 'missing' && (
            <ChangeSource
              document={translation}
              to={target.locale}
              ready={work.save}
              onChanged={() => navigate(`${DESK}/${server.type}/${server.documentId}/${source.locale}${search()}`)}
            />
          )}
          <Link
            tag={RouterLink}
            to={editAddress(
              server.type,
              server.documentId,
              target.status === 'missing' ? source.locale : target.locale,
            )}
          >
            {say('text.openInContentManager')}
          </Link>
        </Flex>
      </Flex>
      {noticesOf(server, language).map((notice) => (
        <Flex key={notice} gap={2} paddingTop={2}>
          <WarningCircle aria-hidden fill="warning600" />
          <Typography tag="p" variant="pi" fontWeight="semiBold">
            {notice}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}
