import { createHash } from 'node:crypto';
import { localeCodes, type Site } from '../feed/site';
import { blocksFrom } from './markdown';
import type { DocumentRecord } from './record';
import { instantOf, isBareDay } from './times';

type Data = Record<string, unknown>;

/** The key under which a record is found again: its own, else what it says. */
export const legacyIdOf = (record: DocumentRecord): string =>
  record.legacyId ??
  `text-${createHash('sha256')
    .update(JSON.stringify([record.publicationDate, record.locales]))
    .digest('hex')
    .slice(0, 16)}`;

/** What one locale says, as the content type holds it. */
export function ownData({ body, ...version }: DocumentRecord['locales'][string]): Data {
  if (body === undefined) return version;
  return { ...version, body: typeof body === 'string' ? blocksFrom(body) : body };
}

const TIMES = ['startsAt', 'endsAt', 'registrationClosesAt'] as const;

/** The plain values that all locales share; relations and media need the database. */
export function sharedData(record: DocumentRecord, site: Site): Data {
  const { legacyUrl, publicationDate, featured } = record;
  const common = { legacyId: legacyIdOf(record), legacyUrl, publicationDate, featured };
  if (record.type !== 'event') return common;
  const { allDay, eventStatus, attendanceMode, venue, onlineUrl, registrationUrl } = record;
  const timeZone = record.timeZone ?? site.timeZone;
  const times = TIMES.flatMap((name) =>
    record[name] === undefined ? [] : [[name, instantOf(record[name], timeZone)]],
  );
  return {
    ...common,
    timeZone,
    allDay,
    eventStatus,
    attendanceMode,
    venue,
    onlineUrl,
    registrationUrl,
    ...Object.fromEntries(times),
  };
}

/** A record as the drafts that it becomes, one for each locale. */
export const draftsOf = (record: DocumentRecord, site: Site): (Data & { locale: string })[] =>
  Object.entries(record.locales).map(([locale, own]) => ({ locale, ...sharedData(record, site), ...ownData(own) }));

/** What no content type would notice: locales that the site does not have, times that do not exist. */
export function problemsOf(record: DocumentRecord, site: Site): string[] {
  const codes = localeCodes(site);
  const locales = Object.keys(record.locales).filter((code) => !codes.includes(code));
  const problems = locales.map((code) => `locales.${code}: the site has no such locale: use ${codes.join(' or ')}`);
  if (record.type !== 'event') return problems;
  const zone = record.timeZone ?? site.timeZone;
  const wrong = TIMES.filter((name) => record[name] !== undefined && !instantOf(record[name], zone));
  return [
    ...problems,
    ...wrong.map((name) => `${name}: “${record[name]}” is not a time in ${zone}: use YYYY-MM-DD HH:mm or ISO 8601`),
    ...(isBareDay(record.startsAt) && !record.allDay ? ['startsAt: say the hour too, or allDay: true'] : []),
  ];
}
