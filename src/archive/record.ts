import { DateTime } from 'luxon';
import { z } from 'zod';
import { countryName } from '../feed/country';
import { KEY_PATTERN } from '../feed/vocabulary';

const key = z.string().regex(KEY_PATTERN, 'use lower-case letters, digits and single hyphens');
const keys = z.array(key).optional();
const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/, error: 'use an address that begins with https:// or http://' });
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'use YYYY-MM-DD')
  .refine((value) => DateTime.fromISO(value).isValid, 'there is no such day');

/** The texts of a document in one locale; the body is Markdown or Strapi blocks. */
const version = z.strictObject({
  title: text.max(255),
  slug: text.optional(),
  excerpt: z.string().max(500).optional(),
  body: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]).optional(),
  coverAlt: z.string().max(255).optional(),
  seo: z.strictObject({ title: z.string(), description: z.string(), noIndex: z.boolean() }).partial().optional(),
});

const common = {
  legacyId: text.optional(),
  legacyUrl: address.optional(),
  publicationDate: day.optional(),
  status: z.enum(['published', 'draft']).default('published'),
  program: key.optional(),
  series: key.optional(),
  topics: keys,
  countries: keys,
  partners: keys,
  featured: z.boolean().optional(),
  cover: z.string().optional(),
  locales: z
    .record(z.string(), version)
    .refine((locales) => Object.keys(locales).length > 0, 'give at least one locale'),
};

const venue = z.strictObject({
  name: text,
  address: z.string().optional(),
  city: text,
  country: z.string().refine((code) => countryName(code, 'en') !== undefined, 'use the two letters of ISO 3166-1'),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

const post = z.strictObject({
  type: z.literal('program-post'),
  ...common,
  authors: keys,
  events: z.array(text).optional(),
});
const event = z.strictObject({
  type: z.literal('event'),
  ...common,
  startsAt: text.optional(),
  endsAt: text.optional(),
  timeZone: text.optional(),
  allDay: z.boolean().optional(),
  eventStatus: z.enum(['scheduled', 'postponed', 'rescheduled', 'cancelled', 'moved-online']).optional(),
  attendanceMode: z.enum(['in-person', 'online', 'hybrid']).optional(),
  venue: venue.optional(),
  onlineUrl: address.optional(),
  registrationUrl: address.optional(),
  registrationClosesAt: text.optional(),
  speakers: keys,
});

const names = { key, nameEn: text.optional(), nameFr: text.optional() };
const program = z.strictObject({ type: z.literal('program'), ...names, acronym: text.optional() });
const plainTerm = z.strictObject({ type: z.enum(['series', 'topic', 'country']), ...names });
const organisation = z.strictObject({ type: z.literal('organisation'), ...names, url: address.optional() });
const person = z.strictObject({ type: z.literal('person'), key, name: text.optional() });
const site = z.strictObject({
  type: z.literal('site'),
  socialLinks: z.array(z.strictObject({ label: text, url: address })).optional(),
  locales: z.record(
    z.string(),
    z.strictObject({ name: text, tagline: z.string().optional(), about: z.string().optional() }),
  ),
});

const record = z.discriminatedUnion('type', [post, event, program, plainTerm, organisation, person, site]);

export type ArchiveRecord = z.infer<typeof record>;
export type DocumentRecord = z.infer<typeof post> | z.infer<typeof event>;
export type SiteRecord = z.infer<typeof site>;
export type TermRecord = Exclude<ArchiveRecord, DocumentRecord | SiteRecord>;

/** A record and the place in its file that a report names, such as `line 12`. */
export type Placed<Item> = { place: string; item: Item };
/** A record that cannot be imported, and why. */
export type Refused = { place: string; reason: string };

/** What a source says, or all that is wrong with it in one line. */
export function parseRecord(place: string, value: unknown): Placed<ArchiveRecord> | Refused {
  const { success, data, error } = record.safeParse(value);
  if (success) return { place, item: data };
  const reasons = error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`);
  return { place, reason: reasons.join('; ') };
}

export const isRefused = <Item>(read: Placed<Item> | Refused): read is Refused => 'reason' in read;
export const isDocument = (item: ArchiveRecord): item is DocumentRecord =>
  item.type === 'program-post' || item.type === 'event';
export const isSite = (item: ArchiveRecord): item is SiteRecord => item.type === 'site';
