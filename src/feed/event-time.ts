import { DateTime, IANAZone } from 'luxon';
import type { Day } from './day';

/** What staff enter: instants in ISO 8601, an IANA zone. */
export type EventTimes = { startsAt: string; endsAt?: string | null; timeZone: string; allDay: boolean };

/** When an event really runs: `ends` is the first instant after it; the days are those of its own zone. */
export type EventSpan = { starts: DateTime; ends: DateTime; firstDay: Day; lastDay: Day };

/** Whether a zone has this name in the IANA database: since Node 22, Intl takes a mere offset such as `+01:00` for one. */
export const isTimeZone = (name: string): boolean => /^[a-z]/i.test(name) && IANAZone.isValidZone(name);

/** When an event starts, of a time in its zone: one that takes whole days, with its day. */
export const startAt = (time: DateTime, allDay: boolean): DateTime => (allDay ? time.startOf('day') : time);

const isoDay = (time: DateTime): Day => time.toFormat('yyyy-MM-dd');

/**
 * An all-day event counts whole days of its zone, the last one included. Without an end, an event ends with its
 * start day when it is all day, else one hour after its start.
 */
export function eventSpan({ startsAt, endsAt, timeZone, allDay }: EventTimes): EventSpan {
  const starts = startAt(DateTime.fromISO(startsAt, { zone: timeZone }), allDay);
  const end = endsAt ? DateTime.fromISO(endsAt, { zone: timeZone }) : undefined;
  if (allDay) {
    const lastDay = (end ?? starts).startOf('day');
    // Twice: where clocks change at midnight, a day can start at one.
    const ends = lastDay.plus({ days: 1 }).startOf('day');
    return { starts, ends, firstDay: isoDay(starts), lastDay: isoDay(lastDay) };
  }
  const ends = end ?? starts.plus({ hours: 1 });
  // Midnight ends the day before: a dinner until 24:00 does not run on the next day.
  const lastMoment = ends > starts ? ends.minus({ milliseconds: 1 }) : ends;
  return { starts, ends, firstDay: isoDay(starts), lastDay: isoDay(lastMoment) };
}

/** `2026-05-03T09:00:00+02:00`, in the zone of the time. */
export const isoInstant = (time: DateTime): string => time.toISO({ suppressMilliseconds: true }) ?? '';

/** An instant from the database, as a reader in `timeZone` sees it; of an all-day event's start, its day. */
export const inZone = (instant: string | null | undefined, timeZone: string, allDay = false): string | null =>
  instant ? isoInstant(startAt(DateTime.fromISO(instant, { zone: timeZone }), allDay)) : null;
