import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Run } from '../../../server/src/desk';
import { textOf } from '../../../server/src/text/runs';
import { useLanguage } from '../language/texts';
import { Aid } from './Aid';
import { Said } from './Said';

type Props = { runs: Run[]; lang: string; onUse: (runs: Run[]) => void };

/** What a machine says that came too late to be written by itself. */
export function Offer({ runs, lang, onUse }: Props) {
  const { say } = useLanguage();
  return (
    <Aid title={say('machine.offered')}>
      <Flex alignItems="flex-start" gap={3}>
        <Box flex="1" minWidth={0} role="status">
          <Typography tag="p" variant="omega" lang={lang}>
            <Said pieces={runs} />
          </Typography>
        </Box>
        <Button
          variant="secondary"
          size="S"
          aria-label={say('machine.useNamed', { text: textOf(runs) })}
          onClick={() => onUse(runs)}
        >
          {say('memory.use')}
        </Button>
      </Flex>
    </Aid>
  );
}
