import type { Block } from './blocks';
import type { Seo, Venue } from './entry';

/** A term of a vocabulary, as far as the index needs it. */
export type Keyed = { key: string };
/** A file as Strapi keeps it. */
export type File = {
  url: string;
  name: string;
  mime: string;
  size: number;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  formats?: unknown;
};

/** The published version of a document in one locale, as the content types hold it. */
export type PublishedVersion = {
  id: number;
  documentId: string;
  locale: string;
  title: string;
  slug: string;
  publicationDate: string;
  updatedAt: string;
  excerpt?: string | null;
  body?: Block[] | null;
  cover?: File | null;
  coverAlt?: string | null;
  attachments?: File[] | null;
  program?: Keyed | null;
  series?: Keyed | null;
  topics?: Keyed[];
  countries?: Keyed[];
  partners?: Keyed[];
  authors?: Keyed[];
  speakers?: Keyed[];
  events?: { documentId: string }[];
  featured?: boolean | null;
  seo?: Seo | null;
  startsAt?: string | null;
  endsAt?: string | null;
  timeZone?: string | null;
  allDay?: boolean | null;
  eventStatus?: string | null;
  previousStartsAt?: string | null;
  attendanceMode?: string | null;
  venue?: Venue | null;
  onlineUrl?: string | null;
  registrationUrl?: string | null;
  registrationClosesAt?: string | null;
};
