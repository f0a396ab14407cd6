import type { Block } from './blocks';
import type { Day } from './day';
import type { Rendition } from './renditions';
import type { EntryType } from './site';

export type Role = 'author' | 'speaker';
export type Image = {
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
  mime: string;
  bytes: number;
  /** The same picture in smaller, the narrowest first. */
  renditions: Rendition[];
};
export type Venue = {
  name: string;
  address: string | null;
  city: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
};

/** Instants in ISO 8601 with the offset of the event's zone; an all-day event ends with the last second of its last day. */
export type EventDetails = {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  allDay: boolean;
  status: string;
  previousStartsAt: string | null;
  attendanceMode: string;
  venue: Venue | null;
  onlineUrl: string | null;
  registrationUrl: string | null;
  registrationClosesAt: string | null;
  /** How often its time, place or status has changed since it was first published. */
  sequence: number;
};

/** The same document in another locale. */
export type Alternate = { locale: string; title: string; slug: string };

/** What the index keeps of a document in one locale for lists; terms are keys, since their names follow the audience. */
export type Summary = {
  title: string;
  slug: string;
  excerpt: string;
  image: Image | null;
  program: string | null;
  series: string | null;
  topics: string[];
  countries: string[];
  partners: string[];
  people: { key: string; role: Role }[];
  event: EventDetails | null;
  alternates: Alternate[];
};

export type Attachment = { url: string; name: string; mime: string; bytes: number };
export type Seo = { title: string | null; description: string | null; noIndex: boolean };

/** The whole content: safe HTML, and files. */
export type Content = { html: string; attachments: Attachment[] };

/** What the index keeps besides, for the page of one entry. */
export type Detail = { body: Block[]; seo: Seo | null };

/** A row of the index as values: one document as one audience sees it. */
export type IndexedEntry = {
  id: string;
  type: EntryType;
  audience: string;
  locale: string;
  isFallback: boolean;
  date: Day;
  /** Epoch milliseconds. */
  updatedAt: number;
  featured: boolean;
  summary: Summary;
  /** In the answer to a search: safe HTML of the passage that has its words. */
  highlight?: string;
  /** Where a voice wants it, with marks for the addresses of the servers (content.ts). */
  content?: Content;
};

export type Named = { key: string; name: string };
export type Person = Named & { role: Role };

/** One item of the feed, public, in one locale: an allow-list (docs/feed-api.md). Voices with bodies have its content too, with whole addresses. */
export type Entry = Partial<Content> & {
  id: string;
  type: EntryType;
  typeLabel: string;
  locale: string;
  isFallback: boolean;
  title: string;
  slug: string;
  url: string;
  date: Day;
  updatedAt: string;
  excerpt: string;
  excerptIsCut: boolean;
  image: Image | null;
  program: Named | null;
  series: Named | null;
  topics: Named[];
  countries: Named[];
  partners: Named[];
  people: Person[];
  featured: boolean;
  event: EventDetails | null;
  alternates: (Alternate & { url: string })[];
  /** In the answer to a search only: safe HTML, the words in `<mark>`. */
  highlight?: string;
};
