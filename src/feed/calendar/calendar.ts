import type { Entry, EventDetails } from '../entry';
import type { Cancelled } from '../query';
import { remembered } from '../remembered';
import type { Site } from '../site';
import { type Component, type Property, writeCalendar, written } from './component';
import { eventComponent, withdrawnComponent } from './event';
import { clockTimes, zoneDefinition } from './zone';

/** A few whole calendars, about 12 MB. */
const EVENTS_KEPT = 5000;

type Event = Entry & { event: EventDetails };

const isEvent = (entry: Entry): entry is Event => entry.event !== null;

/** The definitions of the zones that times are given in. */
function zones(events: Event[]): Component[] {
  const instants = new Map<string, string[]>();
  for (const { event } of events.filter((one) => !one.event.allDay)) {
    const { startsAt, endsAt, timeZone } = event;
    const [{ zone }] = clockTimes(timeZone, startsAt, endsAt);
    if (!zone) continue;
    const known = instants.get(zone) ?? [];
    known.push(startsAt, endsAt);
    instants.set(zone, known);
  }
  return Array.from(instants, ([zone, all]) => zoneDefinition(zone, all));
}

/**
 * An event, as JSON, in a calendar. It is written once while it says the same: most of a calendar is as it was when it was last
 * asked for, and writing is most of its cost.
 */
const writtenEvent = remembered(
  (entry: string, prefixed: boolean) => written(eventComponent(JSON.parse(entry), prefixed)),
  EVENTS_KEPT,
);

/**
 * Events as a calendar (RFC 5545). One without events has the zone of the site alone, since a calendar may not be empty
 * (section 3.6).
 * @param withdrawn what is no longer published, which calendars are told to cancel
 * @param about properties of the calendar itself
 */
export function renderEvents(
  entries: Entry[],
  withdrawn: Entry[],
  { timeZone }: Pick<Site, 'timeZone'>,
  cancelled: Cancelled = 'status',
  about: Property[] = [],
): string {
  const omits = cancelled === 'omit';
  const prefixed = cancelled === 'prefix';
  const events = entries.filter(isEvent).filter(({ event }) => !omits || event.status !== 'cancelled');
  const gone = omits ? [] : withdrawn.filter(isEvent);
  const all = [...events, ...gone];
  return writeCalendar(about, all.length ? zones(all) : [zoneDefinition(timeZone, [])], [
    ...events.map((event) => writtenEvent(JSON.stringify(event), prefixed)),
    ...gone.map((event) => written(withdrawnComponent(event, prefixed))),
  ]);
}
