import { styled } from 'styled-components';
import type { State } from '../../../server/src/desk';
import { useLanguage } from '../language/texts';
import { LOOKS } from '../states/StateMark';
import { STATES } from '../states/states';
import { type Filter, statesOf } from './filter';

const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

const Button = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  min-height: 3.2rem;
  padding: 0.4rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  cursor: pointer;
  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** Which states are listed. The last one pressed stays: a list of no state would be empty for ever. */
export function StateButtons({ filter, onChange }: { filter: Filter; onChange: (state: string) => void }) {
  const { say } = useLanguage();
  const chosen = statesOf(filter);
  const toggle = (state: State) => {
    const next = STATES.filter((one) => chosen.includes(one) !== (one === state));
    if (next.length) onChange(next.join());
  };
  return (
    <Group role="group" aria-label={say('desk.filter.state')}>
      {STATES.map((state) => {
        const { Icon, colour } = LOOKS[state];
        return (
          <Button
            key={state}
            type="button"
            aria-pressed={chosen.includes(state)}
            title={say(`state.${state}.hint`)}
            onClick={() => toggle(state)}
          >
            <Icon aria-hidden fill={`${colour}600`} width="1.4rem" height="1.4rem" />
            {say(`state.${state}`)}
          </Button>
        );
      })}
    </Group>
  );
}
