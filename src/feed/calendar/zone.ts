import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { remembered } from '../remembered';
import type { Component, Property } from './component';

/** A time of the clock, `2026-05-03T09:00:00`, in a zone; `zone` is null and the time ends with Z when it is UTC. */
export type ClockTime = { zone: string | null; at: string };

const DAY = 24 * 3_600_000;
const UTC = new Set([
  'UTC',
  'Etc/UTC',
  'Etc/UCT',
  'UCT',
  'Zulu',
  'Etc/Zulu',
  'Universal',
  'Etc/Universal',
  'GMT',
  'Etc/GMT',
]);

/** A change of the clocks: the instant (epoch milliseconds), and minutes east of Greenwich before and after it. */
type Change = { at: number; from: number; to: number };

const offsetAt = (zone: string, instant: number): number => IANAZone.create(zone).offset(instant);

/** The instant, to the minute, at which an offset changes between two others. */
function changeBetween(zone: string, start: number, end: number): number {
  let [before, after] = [start, end];
  const from = offsetAt(zone, start);
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000;
    if (offsetAt(zone, middle) === from) before = middle;
    else after = middle;
  }
  return after;
}

/** Clocks have never been changed twice in a week, but have been in a month of fasting. */
const changesIn = remembered((zone: string, year: number): Change[] => {
  const found: Change[] = [];
  const end = Date.UTC(year + 1, 0);
  for (let start = Date.UTC(year, 0); start < end; start += 7 * DAY) {
    const next = Math.min(start + 7 * DAY, end);
    const [from, to] = [offsetAt(zone, start), offsetAt(zone, next)];
    if (from !== to) found.push({ at: changeBetween(zone, start, next), from, to });
  }
  return found;
});

/** What clocks show at an instant that is written with the offset of their zone. */
const shown = (iso: string): string => iso.slice(0, 19);

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

/** Whether clocks show this time twice, because they are put back over it. */
function isTwofold(zone: string, iso: string): boolean {
  const instant = Date.parse(iso);
  const years = new Set([yearOf(instant - DAY), yearOf(instant + DAY)]);
  const near = [...years].flatMap((year) => changesIn(zone, year));
  return near.some(({ at, from, to }) => Math.abs(instant - at) <= (from - to) * 60_000);
}

/**
 * The start and end of an event (ISO 8601, with the offset of its zone) as clocks show them. What they show twice a year is
 * written in UTC: which of the two is meant, programs do not agree on.
 */
export const clockTimes = remembered((zone: string, startsAt: string, endsAt: string): [ClockTime, ClockTime] => {
  const inUtc = UTC.has(zone) || isTwofold(zone, startsAt) || isTwofold(zone, endsAt);
  const written = (iso: string): ClockTime =>
    inUtc ? { zone: null, at: `${shown(new Date(iso).toISOString())}Z` } : { zone, at: shown(iso) };
  return [written(startsAt), written(endsAt)];
});

/** For a zone that no event is in. */
const EPOCH = 1970;

type Published = { component: Component; zone: InstanceType<typeof ICAL.Timezone> };

const PUBLISHED = new Set(tzlib_get_timezones());
/** One for each zone that events have been in; there are some six hundred zones. */
const known = new Map<string, Published>();

/** The rules of a zone as they are today, in the form that Outlook understands too. */
function published(zone: string): Published | undefined {
  if (!known.has(zone) && PUBLISHED.has(zone)) {
    const [block] = tzlib_get_ical_block(zone);
    const [name, properties, observances] = ICAL.parse(`${block}`);
    // An old name of a zone comes with its new one.
    const named = properties.filter(([property]) => !['tzid', 'x-lic-location'].includes(property));
    const component: Component = [name, [['tzid', {}, 'text', zone], ...named], observances];
    known.set(zone, { component, zone: new ICAL.Timezone(new ICAL.Component(component)) });
  }
  return known.get(zone);
}

/** Whether the rules of a zone as they are today put an instant where it is. */
const areRight = remembered((zone: string, iso: string): boolean => {
  const offset = published(zone)?.zone.utcOffset(ICAL.Time.fromString(shown(iso)));
  return offset !== undefined && Date.parse(`${shown(iso)}Z`) - offset * 1000 === Date.parse(iso);
});

/**
 * The definition (VTIMEZONE) of a zone that puts these instants (ISO 8601) where they are: its present rules where they
 * do, else, as for Tunis in the summer of 2007, every change of its clocks in those years.
 */
export function zoneDefinition(zone: string, instants: string[]): Component {
  const rules = published(zone);
  if (rules && instants.every((iso) => areRight(zone, iso))) return rules.component;
  const years = instants.length ? instants.map((iso) => yearOf(Date.parse(iso))) : [EPOCH];
  return exactDefinition(zone, Math.min(...years) - 1, Math.max(...years) + 1);
}

const utcOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${`${hours}`.padStart(2, '0')}:${`${rest}`.padStart(2, '0')}`;
};

/** An observance for each change: programs differ in how they read several dates (RDATE) here. */
function observance({ at, from, to }: Change): Component {
  const onset = shown(new Date(at + from * 60_000).toISOString());
  const properties: Property[] = [
    ['dtstart', {}, 'date-time', onset],
    ['tzoffsetfrom', {}, 'utc-offset', utcOffset(from)],
    ['tzoffsetto', {}, 'utc-offset', utcOffset(to)],
  ];
  return [to > from ? 'daylight' : 'standard', properties, []];
}

const exactDefinition = remembered((zone: string, firstYear: number, lastYear: number): Component => {
  const start = Date.UTC(firstYear, 0);
  const offset = offsetAt(zone, start);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const all = [{ at: start, from: offset, to: offset }, ...years.flatMap((year) => changesIn(zone, year))];
  return ['vtimezone', [['tzid', {}, 'text', zone]], all.map(observance)];
});
