import type { EventDetails } from './entry';

/** Until when (epoch milliseconds) one can register for an event, and take part in it. */
export type Closings = { registration: number; event: number };

/** A date beyond the end of the event, as slips happen, opens nothing that is over. */
export function closingsOf({ endsAt, allDay, registrationClosesAt }: EventDetails): Closings {
  // An all-day event names its last second (event-details.ts).
  const event = Date.parse(endsAt) + (allDay ? 1000 : 0);
  return { registration: Math.min(event, registrationClosesAt ? Date.parse(registrationClosesAt) : event), event };
}
