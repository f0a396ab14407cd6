import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, ClockCounterClockwise, MinusCircle, Pencil } from '@strapi/icons';
import type { State } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';

/** A state has a shape and a word beside its colour: colour alone tells some readers nothing. */
export const LOOKS = {
  missing: { Icon: MinusCircle, colour: 'danger' },
  draft: { Icon: Pencil, colour: 'secondary' },
  outdated: { Icon: ClockCounterClockwise, colour: 'warning' },
  current: { Icon: CheckCircle, colour: 'success' },
} as const;

export function StateMark({ state, prefix }: { state: State; prefix?: string }) {
  const { say } = useLanguage();
  const { Icon, colour } = LOOKS[state];
  return (
    <Flex gap={1} tag="span" inline title={say(`state.${state}.hint`)}>
      <Icon aria-hidden fill={`${colour}600`} width="1.4rem" height="1.4rem" />
      <Typography textColor="neutral800" variant="pi" fontWeight="semiBold">
        {prefix}
        {say(`state.${state}`)}
      </Typography>
    </Flex>
  );
}
