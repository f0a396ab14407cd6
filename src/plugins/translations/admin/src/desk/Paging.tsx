import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { DeskPage } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';

type Props = { page: DeskPage; onTurn: (cursor: string) => void };

/** Turns the pages of a list that knows its neighbours, not its page numbers. */
export function Paging({ page: { prev, next }, onTurn }: Props) {
  const { say } = useLanguage();
  if (!prev && !next) return null;
  return (
    <Flex tag="nav" aria-label={say('desk.pages')} justifyContent="center" gap={2} paddingTop={4}>
      <Button
        variant="tertiary"
        disabled={!prev}
        onClick={() => prev && onTurn(prev)}
        startIcon={<ChevronLeft aria-hidden />}
      >
        {say('desk.page.previous')}
      </Button>
      <Button
        variant="tertiary"
        disabled={!next}
        onClick={() => next && onTurn(next)}
        endIcon={<ChevronRight aria-hidden />}
      >
        {say('desk.page.next')}
      </Button>
    </Flex>
  );
}
