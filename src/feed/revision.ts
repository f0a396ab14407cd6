import { createHash } from 'node:crypto';
import type { EventDetails } from './entry';

/**
 * How often calendars were told something new of an event: its SEQUENCE (RFC 5545, section 3.8.7.4). `fingerprint` is
 * that of what was told last; `withdrawnAt` the time (epoch milliseconds) since which it is no longer published.
 */
export type Revision = { sequence: number; fingerprint: string; withdrawnAt: number | null };

/** What makes people decide anew whether they come: time, place and status (RFC 5546, section 2.1.4), not the wording. */
function fingerprintOf(event: EventDetails): string {
  const { startsAt, endsAt, timeZone, allDay, status, attendanceMode, venue, onlineUrl } = event;
  const told = [startsAt, endsAt, timeZone, allDay, status, attendanceMode, venue, onlineUrl];
  return createHash('sha1').update(JSON.stringify(told)).digest('base64url');
}

/** The revision of an event as it is now; the same one when a calendar need not be told. */
export function revise(was: Revision | undefined, event: EventDetails): Revision {
  const fingerprint = fingerprintOf(event);
  if (!was) return { sequence: 0, fingerprint, withdrawnAt: null };
  if (was.fingerprint === fingerprint && was.withdrawnAt === null) return was;
  return { sequence: was.sequence + 1, fingerprint, withdrawnAt: null };
}

/** The revision of an event that is no longer published in any language. `now` is epoch milliseconds. */
export const withdraw = ({ sequence, fingerprint }: Revision, now: number): Revision => ({
  sequence: sequence + 1,
  fingerprint,
  withdrawnAt: now,
});
