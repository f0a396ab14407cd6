import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { values } from '../content/views';
import type { Language } from './translations';

type Row = Record<string, unknown>;
type Column = { name: string; attribute: { type: string }; cellFormatter?: (row: Row) => ReactNode };
export type Table = { displayedHeaders: Column[]; layout: unknown };

/** A day, which no time zone moves. */
const inDays = (value: string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));

/** When an event starts, as its visitors read it: in its own zone; of an all-day event the day alone. */
function inItsZone(value: string, { timeZone, allDay }: Row, language: Language): string {
  const zone = timeZone ? { timeZone: `${timeZone}` } : {};
  const parts = allDay ? ({ dateStyle: 'medium' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language, { ...parts, ...zone }).format(new Date(value));
}

function said(column: Column, row: Row, language: Language): string {
  const value = row[column.name];
  if (typeof value !== 'string' || !value) return '-';
  if (column.attribute.type === 'enumeration') return values[value]?.[language] ?? value;
  return column.attribute.type === 'date' ? inDays(value, language) : inItsZone(value, row, language);
}

const isOurs = (column: Column) =>
  ['enumeration', 'date'].includes(column.attribute.type) || ['startsAt', 'endsAt'].includes(column.name);

/**
 * Lists show what Strapi would not: the names of values instead of their keys, the times of events where they take
 * place, and dates so short that a document's languages and state stand beside them without scrolling.
 */
export const withOurCells = ({ displayedHeaders, ...table }: Table, language: Language): Table => ({
  ...table,
  displayedHeaders: displayedHeaders.map((column) =>
    isOurs(column)
      ? {
          ...column,
          cellFormatter: (row) => <Typography textColor="neutral800">{said(column, row, language)}</Typography>,
        }
      : column,
  ),
});
