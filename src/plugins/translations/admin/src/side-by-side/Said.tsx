import { VisuallyHidden } from '@strapi/design-system';
import { Fragment, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Piece, Run } from '../../../server/src/desk';
import { Marked } from '../editor/Marked';
import { useLanguage } from '../language/texts';
import { type Glossary, splitAtTerms } from './terms';

// Struck or underlined beside the colour, so that a change is seen without telling the colours apart.
const Changed = styled.span`
  border-radius: 2px;
  ins {
    text-decoration: underline 2px;
    text-underline-offset: 2px;
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    font-weight: 600;
  }
  del {
    text-decoration: line-through 1.5px;
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    margin-inline-end: 0.2rem;
  }
`;

const TermMark = styled.span`
  border-bottom: 2px dotted ${({ theme }) => theme.colors.alternative600};
  cursor: help;
`;

function WithTerms({ text, glossary }: { text: string; glossary: Glossary }) {
  return splitAtTerms(text, glossary).map(({ text: part, terms }, index) => {
    if (!terms) return <Fragment key={index}>{part}</Fragment>;
    const said = terms.map(({ target, note }) => [target, note].filter(Boolean).join(' · '));
    return (
      <TermMark key={index} title={said.join('\n')}>
        {part}
      </TermMark>
    );
  });
}

function Change({ change, children }: { change: 'added' | 'removed'; children: ReactNode }) {
  const { say } = useLanguage();
  const Tag = change === 'added' ? 'ins' : 'del';
  return (
    <Changed>
      <Tag>
        <VisuallyHidden tag="span">{` ${say(`diff.${change}`)} `}</VisuallyHidden>
        {children}
        <VisuallyHidden tag="span">{` (${say('diff.end')}) `}</VisuallyHidden>
      </Tag>
    </Changed>
  );
}

/** Text as it looks, with its changes and its terms marked. */
export function Said({ pieces, glossary }: { pieces: readonly (Run | Piece)[]; glossary?: Glossary }) {
  return pieces.map((piece, index) => {
    const marks = Object.fromEntries(piece.marks.map((mark) => [mark, true as const]));
    const change = 'change' in piece ? piece.change : undefined;
    const content = (
      <Marked {...marks} link={piece.link}>
        {glossary && change !== 'removed' ? <WithTerms text={piece.text} glossary={glossary} /> : piece.text}
      </Marked>
    );
    return <Fragment key={index}>{change ? <Change change={change}>{content}</Change> : content}</Fragment>;
  });
}
