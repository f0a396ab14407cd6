import { Box, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

/** One kind of help under a segment, by name. */
export function Aid({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id}>
      <Typography id={id} tag="h2" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <Box paddingTop={1}>{children}</Box>
    </Box>
  );
}
