import type { Rest } from './taken';

const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?';
export const HOURS = '[\\s-]?h(?:ours?|rs?|eures?)?';
const DASH = '\\s*[-–]\\s*';

/** The beginning of a range that says once, at its end, which half of the day it is in. */
const HALF_SHARED = new RegExp(
  `(?<![\\d:.,])(${CLOCK})(?=(?:${DASH}|\\s+(?:to|and|or)\\s+)(${CLOCK})\\s*([ap])\\.?m\\b)`,
  'giu',
);
const ENDS_IN_MINUTES = '\\d{1,2}:\\d\\d(?![\\d:])';
const ENDS_IN_HOURS = `(?:\\d{1,2}${HOURS}(?![\\p{L}])|${ENDS_IN_MINUTES})`;
/** The beginning of one that says once, at its end, that it is in hours; “mardi 3 à 16 h” is no range. */
const HOURS_SHARED = new RegExp(
  `(?<![\\d:.,])\\d{1,2}(?=${DASH}${ENDS_IN_HOURS}|\\s+to\\s+${ENDS_IN_MINUTES})|` +
    `(?<=(?<!\\p{L})(?:de|entre|from|between)\\s+)\\d{1,2}(?=\\s+(?:à|et|to|and)\\s+${ENDS_IN_HOURS})`,
  'giu',
);
/** “À 17 heures 30” has minutes; “en 24 heures 15 personnes” has not. */
const AT_HEURES = '(?<=(?<!\\p{L})(?:à|de|dès|vers|entre)\\s\\d{1,2})\\s?heures?';
const TIMES = [
  /(?<![\d:])(?<hour>\d{1,2})(?:[:.](?<minutes>\d\d))?\s*(?<half>[ap])\.?m\b\.?/giu,
  /(?<![\d:])(?<hour>\d{1,2}):(?<minutes>\d\d)(?![\d:])/gu,
  new RegExp(`(?<!\\d[.,]?)(?<hour>\\d{1,2})(?:[\\s-]?h|${AT_HEURES})\\s?(?<minutes>\\d\\d)(?![\\p{L}\\d])`, 'giu'),
  new RegExp(`(?<!\\d[.,]?)(?<hour>\\d{1,2})${HOURS}(?![\\p{L}\\d])`, 'giu'),
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
