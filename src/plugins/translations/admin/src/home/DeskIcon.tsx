import { Earth } from '@strapi/icons';
import type { SVGProps } from 'react';
import { styled } from 'styled-components';
import { deskApi } from '../api';

const WithCount = styled.span`
  position: relative;
  display: inline-flex;
`;

const Count = styled.span`
  position: absolute;
  top: -0.9rem;
  inset-inline-start: 1.1rem;
  min-width: 1.8rem;
  padding: 0 0.4rem;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.8rem;
  text-align: center;
`;

/** The desk in the menu, with how many texts wait for the reader. Strapi's own count of a link cannot be changed. */
export function DeskIcon(props: SVGProps<SVGSVGElement>) {
  const { data } = deskApi.useMineQuery();
  const waiting = data?.waiting ?? 0;
  return (
    <WithCount>
      <Earth {...props} />
      {waiting > 0 && <Count data-testid="waiting">{waiting > 99 ? '99+' : waiting}</Count>}
    </WithCount>
  );
}
