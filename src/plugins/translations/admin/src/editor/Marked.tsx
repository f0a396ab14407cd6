import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { MARK_TAGS } from '../../../../../feed/blocks';
import type { Leaf } from './leaves';

// The panel's style sheet takes the looks of these elements away.
const Looks = styled.span`
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  u {
    text-decoration: underline;
  }
  s {
    text-decoration: line-through;
  }
  code {
    font-family: ui-monospace, monospace;
    background: ${({ theme }) => theme.colors.neutral150};
    padding-inline: 0.3rem;
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  &[data-link] {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;

/** Text as its marks make it look. A link shows its address and cannot be followed: a click is for writing. */
export function Marked({ link, children, ...marks }: Omit<Leaf, 'text'> & { children: ReactNode }) {
  const inside = MARK_TAGS.reduce((content, [mark, Tag]) => (marks[mark] ? <Tag>{content}</Tag> : content), children);
  return (
    <Looks data-link={link} title={link}>
      {inside}
    </Looks>
  );
}
