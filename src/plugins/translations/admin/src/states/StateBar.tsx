import { styled } from 'styled-components';
import type { State } from '../../../server/src/desk';
import { LOOKS } from './StateMark';

/** How many texts are in each state. */
export type Counts = Record<State, number>;

/** Those that there are, in the order in which they are shown: what is done first. */
export const presentIn = (counts: Counts): State[] =>
  (['current', 'outdated', 'draft', 'missing'] as const).filter((state) => counts[state] > 0);

/** 0 to 1; of nothing everything is done. */
export function shareDone(counts: Counts): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all ? counts.current / all : 1;
}

const Bar = styled.div`
  display: flex;
  gap: 2px;
  height: 1.2rem;
  margin-block: 0.8rem;
`;

// Stripes tell what is out of date, and an outline what is missing, to those who do not tell the colours apart.
const Part = styled.span<{ $state: State; $share: number }>`
  flex: ${({ $share }) => $share} 0 0.4rem;
  border-radius: 2px;
  border: 1px solid ${({ theme, $state }) => theme.colors[`${LOOKS[$state].colour}600`]};
  background: ${({ theme, $state }) => {
    const colour = theme.colors[`${LOOKS[$state].colour}600`];
    if ($state === 'missing') return 'transparent';
    if ($state === 'outdated') return `repeating-linear-gradient(135deg, ${colour} 0 3px, transparent 3px 6px)`;
    if ($state === 'draft') return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 4px)`;
    return colour;
  }};
`;

/** The states of many texts at a glance; beside it stand the numbers, for everybody. */
export const StateBar = ({ counts }: { counts: Counts }) => (
  <Bar aria-hidden>
    {presentIn(counts).map((state) => (
      <Part key={state} $state={state} $share={counts[state]} />
    ))}
  </Bar>
);
