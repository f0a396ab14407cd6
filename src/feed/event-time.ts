import { DateTime, IANAZone } from 'luxon';
import type { Day } from './day';

/** What staff enter: instants in ISO 8601, an IANA zone. */
export type EventTimes = { startsAt: string; endsAt?: string | null; timeZone: string; allDay: boolean };

/** When an event really runs: `ends` is the first instant after it; the days are those of its own zone. */
export type EventSpan = { starts: DateTime; ends: DateTime; firstDay: Day; lastDay: Day };

export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

const isoDay = (time: DateTime): Day => time.toFormat('yyyy-MM-dd');

/**
 * An all-day event counts whole days of its zone, the last one included. Without an end, an event ends with its
 * start day when it is all day, else one hour after its start.
 */
export function eventSpan({ startsAt, endsAt, timeZone, allDay }: EventTimes): EventSpan {
  const start = DateTime.fromISO(startsAt, { zone: timeZone });
  const end = endsAt ? DateTime.fromISO(endsAt, { zone: timeZone }) : undefined;
  if (allDay) {
    const lastDay = (end ?? start).startOf('day');
    const starts = start.startOf('day');
    // Twice: where clocks change at midnight, a day can start at one.
    const ends = lastDay.plus({ days: 1 }).startOf('day');
    return { starts, ends, firstDay: isoDay(starts), lastDay: isoDay(lastDay) };
  }
  const ends = end ?? start.plus({ hours: 1 });
  // Midnight ends the day before: a dinner until 24:00 does not run on the next day.
  const lastMoment = ends > start ? ends.minus({ milliseconds: 1 }) : ends;
  return { starts: start, ends, firstDay: isoDay(start), lastDay: isoDay(lastMoment) };
}

/** `2026-05-03T09:00:00+02:00`, in the zone of the time. */
export const isoInstant = (time: DateTime): string => time.toISO({ suppressMilliseconds: true }) ?? '';

/** An instant from the database, as a reader in `timeZone` sees it. */
export const inZone = (instant: string | null | undefined, timeZone: string): string | null =>
  instant ? isoInstant(DateTime.fromISO(instant, { zone: timeZone })) : null;
