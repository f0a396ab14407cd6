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

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

export const isBareDay = (value: string | undefined): boolean => /^\d{4}-\d\d-\d\d$/.test(value ?? '');

/**
 * The instant (ISO 8601, UTC) of a time with an offset, of a wall time `YYYY-MM-DD HH:mm` in `zone`, or of the
 * midnight of a day there; undefined when there is no such time, as in the hour that a clock change skips.
 */
export function instantOf(value: string, zone: string): string | undefined {
  const [text, offset] = TIME.exec(value.trim()) ?? [];
  if (!text) return undefined;
  const time = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  const skipped = text.length > 10 && !offset && time.toFormat('HH:mm') !== text.slice(11, 16);
  return time.isValid && !skipped ? (time.toUTC().toISO() ?? undefined) : undefined;
}
