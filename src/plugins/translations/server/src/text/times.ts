import type { Rest } from './taken';

const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?';
const HOURS = '[\\s-]?h(?:ours?|rs?|eures?)?';
const DASH = '\\s*[-–]\\s*';

/** The beginning of a range that says once, at its end, which half of the day it is in. */
const HALF_SHARED = new RegExp(
  `(?<![\\d:.,])(${CLOCK})(?=(?:${DASH}|\\s+(?:to|and|or)\\s+)(${CLOCK})\\s*([ap])\\.?m\\b)`,
  'giu',
);
const ENDS_IN_HOURS = `\\d{1,2}${HOURS}(?![\\p{L}])`;
/** The beginning of one that says once that it is in hours; “mardi 3 à 16 h” is no range. */
const HOURS_SHARED = new RegExp(
  `(?<![\\d:.,])\\d{1,2}(?=${DASH}${ENDS_IN_HOURS})|` +
    `(?<=(?<!\\p{L})(?:de|entre|from|between)\\s+)\\d{1,2}(?=\\s+(?:à|et|to|and)\\s+${ENDS_IN_HOURS})`,
  'giu',
);
const TIMES = [
  /(?<![\d:])(?<hour>\d{1,2})(?:[:.](?<minutes>\d\d))?\s*(?<half>[ap])\.?m\b\.?/giu,
  /(?<![\d:])(?<hour>\d{1,2}):(?<minutes>\d\d)(?![\d:])/gu,
  new RegExp(`(?<!\\d[.,]?)(?<hour>\\d{1,2})${HOURS}(?:\\s?(?<minutes>\\d\\d))?(?![\\p{L}\\d])`, 'giu'),
];

const isAfternoon = (half: string) => half.toLowerCase() === 'p';

const hoursOf = (hour: string, half: string) => (Number(hour) % 12) + (isAfternoon(half) ? 12 : 0);

const minutesAt = (clock: string, half: string): number => {
  const [hour = '', minutes = 0] = clock.split(/[:.]/);
  return hoursOf(hour, half) * 60 + Number(minutes);
};

/** “2 to 4 p.m.” begins in the afternoon, “11 to 2 p.m.” in the morning. */
function withHalf(begin: string, end: string, half: string): string {
  const isSame = minutesAt(begin, half) <= minutesAt(end, half);
  return `${begin} ${isSame === isAfternoon(half) ? 'p' : 'a'}m`;
}

/** Takes out times of day, and numbers of hours, which French writes alike, as `17:30`. */
export function takeTimes(rest: Rest): string[] {
  rest.text = rest.text
    .replace(HALF_SHARED, (_, begin: string, end: string, half: string) => withHalf(begin, end, half))
    .replace(HOURS_SHARED, '$& h');
  return TIMES.flatMap((pattern) =>
    rest.take(pattern, (_, { hour = '', minutes = '00', half }) => `${half ? hoursOf(hour, half) : +hour}:${minutes}`),
  );
}
