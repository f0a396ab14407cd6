import { styled } from 'styled-components';

const NARROW = '@media (max-width: 60rem)';

/** A segment: source and translation beside each other, so that both scroll together; below each other on a narrow screen. */
export const Row = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  column-gap: 2.4rem;
  padding: 1.2rem 1.6rem;
  border-inline-start: 4px solid transparent;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  scroll-margin-block: 16rem 8rem;
  &[data-active='true'] {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.neutral100};
  }
  ${NARROW} {
    grid-template-columns: minmax(0, 1fr);
    row-gap: 0.8rem;
  }
`;

export const Side = styled.div`
  min-width: 0;
`;

/** The line above a text that says what it is. */
export const Heading = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  min-height: 2.4rem;
  margin-bottom: 0.4rem;
`;

/** A text about as its readers will see it; source and translation alike. */
export const Text = styled.div`
  font-size: 1.5rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  &[data-kind='heading'],
  &[data-field='title'] {
    font-weight: 600;
  }
  &[data-field='title'] {
    font-size: 1.8rem;
  }
  &[data-kind='quote'] {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1.2rem;
    font-style: italic;
  }
  &[data-kind='list-item'] {
    padding-inline-start: 1.6rem;
    position: relative;
  }
  &[data-kind='list-item']::before {
    content: '•';
    position: absolute;
    inset-inline-start: 0.2rem;
  }
  &[data-kind='code'] {
    font-family: ui-monospace, monospace;
    font-size: 1.3rem;
  }
`;
