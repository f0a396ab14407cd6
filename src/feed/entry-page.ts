import { presentContent } from './content';
import type { Content, Detail, Entry, IndexedEntry } from './entry';
import type { Basis } from './freshness';
import type { Naming } from './names';
import { presentEntry } from './present';
import type { Result } from './problem';
import { CANCELLED, type Cancelled } from './query';
import { Reader } from './reader';
import { defaultLocale, localeCodes, type Site } from './site';
import { VOICES, type Voice } from './voices';

/** One entry with all around it, as the index answers. */
export type EntryAnswer = {
  basis: Basis;
  entry: IndexedEntry;
  content: Content;
  detail: Detail;
  related: IndexedEntry[];
  /** The older and the newer neighbour in the merged order of its locale. */
  previous: IndexedEntry | null;
  next: IndexedEntry | null;
  naming: Naming;
};

export type EntryPage = {
  data: Entry & Content & Detail & { related: Entry[]; previous: Entry | null; next: Entry | null };
  links: { self: string; alternates: { locale: string; url: string }[] };
};

export type EntryQuery = { locale: string; cancelled?: Cancelled };

/** What a query string asks of one entry in a voice, or all that is wrong with it. */
export function parseEntryQuery(
  params: URLSearchParams,
  site: Site,
  { eventsOnly }: Voice = VOICES.json,
): Result<EntryQuery> {
  const reader = new Reader(params, eventsOnly ? ['locale', 'cancelled'] : ['locale']);
  const locale = reader.choice('locale', localeCodes(site)) ?? defaultLocale(site);
  const cancelled = reader.choice('cancelled', CANCELLED);
  return reader.problems.length ? { ok: false, problems: reader.problems } : { ok: true, value: { locale, cancelled } };
}

/** The address of an entry in our own JSON, or in the voice of a suffix such as `.ics`. */
export const entryApiUrl = (
  site: Site,
  { type, slug, locale }: { type: string; slug: string; locale: string },
  suffix = '',
): string => `${site.apiUrl}/api/feed/${type}/${encodeURIComponent(slug)}${suffix}?locale=${locale}`;

export function buildEntryPage(answer: EntryAnswer, site: Site): EntryPage {
  const { entry, content, detail, naming } = answer;
  const present = (other: IndexedEntry) => presentEntry(other, naming, site);
  const { type, locale } = entry;
  return {
    data: {
      ...present(entry),
      ...presentContent(content, site),
      ...detail,
      related: answer.related.map(present),
      previous: answer.previous && present(answer.previous),
      next: answer.next && present(answer.next),
    },
    links: {
      self: entryApiUrl(site, { type, slug: entry.summary.slug, locale }),
      alternates: entry.summary.alternates.map((other) => ({
        locale: other.locale,
        url: entryApiUrl(site, { type, slug: other.slug, locale: other.locale }),
      })),
    },
  };
}
