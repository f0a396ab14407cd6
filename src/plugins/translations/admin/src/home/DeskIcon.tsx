import { Earth } from '@strapi/icons';
import { type SVGProps, useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { deskApi } from '../api';
import { useLanguage } from '../language/texts';
import { useVisible } from '../useVisible';

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

/** Milliseconds after which it is asked whether others have given or done work. */
const SELDOM = 180_000;

/** The desk in the menu, with how many texts wait for the reader. Strapi's own count of a link cannot be changed. */
export function DeskIcon(props: SVGProps<SVGSVGElement>) {
  const { say } = useLanguage();
  const visible = useVisible();
  const { data, refetch } = deskApi.useMineQuery(undefined, { pollingInterval: visible ? SELDOM : 0 });
  const waiting = data?.waiting ?? 0;
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (visible) refetch();
  }, [visible, refetch]);
  useEffect(() => {
    // Strapi names the link after its text alone, and what stands in a link with a name is not told.
    const name = [say('name'), waiting > 0 && say('desk.waiting', { count: waiting })].filter(Boolean).join(', ');
    place.current?.closest('a')?.setAttribute('aria-label', name);
  }, [say, waiting]);
  return (
    <WithCount ref={place}>
      <Earth {...props} />
      {waiting > 0 && <Count>{waiting > 99 ? '99+' : waiting}</Count>}
    </WithCount>
  );
}
