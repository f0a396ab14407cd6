import { DateTime } from 'luxon';

/** A calendar day, `YYYY-MM-DD`, without a zone. */
export type Day = string;

const SHAPES = [
  { pattern: /^\d{4}$/, format: 'yyyy', unit: 'year' },
  { pattern: /^\d{4}-\d{2}$/, format: 'yyyy-MM', unit: 'month' },
  { pattern: /^\d{4}-\d{2}-\d{2}$/, format: 'yyyy-MM-dd', unit: 'day' },
] as const;

/** First and last day of `2019`, `2019-11` or `2019-11-13`; undefined when there is no such year, month or day. */
export function parsePeriod(value: string): { first: Day; last: Day } | undefined {
  const shape = SHAPES.find(({ pattern }) => pattern.test(value));
  if (!shape) return undefined;
  const date = DateTime.fromFormat(value, shape.format, { zone: 'utc' });
  if (!date.isValid || date.year < 1) return undefined;
  return { first: date.startOf(shape.unit).toISODate(), last: date.endOf(shape.unit).toISODate() };
}
