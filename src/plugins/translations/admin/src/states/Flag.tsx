import { styled } from 'styled-components';

export type Colour = 'danger' | 'warning' | 'success' | 'secondary' | 'neutral';

/** A word that marks something. Strapi's own badge has too little contrast in some of its colours. */
export const Flag = styled.span<{ $colour: Colour }>`
  flex: none;
  padding: 0.1rem 0.6rem;
  border: 1px solid ${({ theme, $colour }) => theme.colors[`${$colour}600`]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  font-weight: 600;
  line-height: 1.5;
  white-space: nowrap;
`;
