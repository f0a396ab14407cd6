import { Button, Flex, Typography } from '@strapi/design-system';
import { useLanguage } from '../language/texts';
import { isClosed, problemsOf } from '../problems';

/** Why the states cannot be shown: they are not for this person, which stays so, or something failed, which may pass. */
export function Unread({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { say } = useLanguage();
  if (isClosed(error)) return <Typography textColor="neutral600">{say('text.notFound')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography textColor="danger700">{say('failed', { message: problemsOf(error, { say }).join(' ') })}</Typography>
      <Button variant="tertiary" size="S" onClick={onRetry}>
        {say('retry')}
      </Button>
    </Flex>
  );
}
