const ZONES = ['Europe/Paris', 'Africa/Tunis', 'Europe/Malta', 'America/New_York'];
const HOUR = 3_600_000;

/** One document in ten is an event, the others are posts. */
export const isEvent = (index: number): boolean => index % 10 === 9;

/** The place among all documents of the post with this number. */
export const placeOfPost = (number: number): number => Math.floor(number / 9) * 10 + (number % 9);

/** When and how an event takes place: soon after it is announced, or in thirty years, so that some always are to come. */
export function happening(index: number, announced: string): Record<string, string | number> {
  const number = Math.floor(index / 10);
  const wait = number % 5 === 4 ? 30 * 365 : 1 + (number % 60);
  const starts = Date.parse(announced) + (wait * 24 + 8 + (number % 10)) * HOUR;
  return {
    starts_at: new Date(starts).toISOString(),
    ends_at: new Date(starts + 2 * HOUR).toISOString(),
    time_zone: ZONES[number % ZONES.length] ?? 'UTC',
    all_day: Number(number % 7 === 6),
    event_status: number % 20 === 19 ? 'cancelled' : 'scheduled',
    attendance_mode: 'online',
    online_url: `https://example.org/join/${number}`,
    registration_url: `https://example.org/register/${number}`,
  };
}
