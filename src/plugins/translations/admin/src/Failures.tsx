import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

type Props = { title: string; messages: readonly string[] };

/** Everything that kept something from working, at once. Strapi’s own alert has a cross, which could close nothing here. */
export function Failures({ title, messages }: Props) {
  if (!messages.length) return null;
  return (
    <Flex role="alert" gap={3} alignItems="flex-start" background="danger100" padding={4} hasRadius>
      <WarningCircle aria-hidden fill="danger700" style={{ flex: 'none', marginTop: '0.2rem' }} />
      <Box>
        <Typography tag="p" fontWeight="bold">
          {title}
        </Typography>
        <ul>
          {messages.map((message) => (
            <Typography key={message} tag="li">
              {message}
            </Typography>
          ))}
        </ul>
      </Box>
    </Flex>
  );
}
