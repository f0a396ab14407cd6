import { DateTime } from 'luxon';

const RELATIVE = /^today(?:([+-]\d+)d)?(?=$|\s)/;

/** `today-3d 09:30` as `2026-11-21 09:30`; anything else as it is. `today` is `YYYY-MM-DD`. */
export function fromToday(value: unknown, today: string): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(
    RELATIVE,
    (_, days = '0') =>
      `${DateTime.fromISO(today)
        .plus({ days: Number(days) })
        .toISODate()}`,
  );
}

/**
 * The instant (ISO 8601, UTC) of a time with an offset, of a wall time `YYYY-MM-DD HH:mm` in `zone`, or of the
 * midnight of a day there; undefined when there is no such time.
 */
export function instantOf(value: string, zone: string): string | undefined {
  const time = DateTime.fromISO(value.trim().replace(' ', 'T'), { zone });
  return time.isValid ? (time.toUTC().toISO() ?? undefined) : undefined;
}
