/** A language of the site and, in order, the locales that stand in where a document lacks it. */
export type SiteLocale = { code: string; name: string; fallback: string[] };

/** The two content types of the feed. */
export const ENTRY_TYPES = ['program-post', 'event'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** What the feed needs to know of the site it serves; config/site.ts makes one from the environment. */
export type Site = {
  /** Origin of this server, without a trailing slash: /api and /uploads. */
  apiUrl: string;
  /** Origin of the public pages that entries link to, without a trailing slash. */
  origin: string;
  /** The first is the default. */
  locales: SiteLocale[];
  /** IANA name; days without a time are days of this zone. */
  timeZone: string;
  /** The page of an entry, with {locale} and {slug}. */
  paths: Record<EntryType, string>;
  pageSize: { default: number; max: number };
  /** For how long the log of changes is kept: a copy that has not asked for longer starts again. */
  changesDays: number;
  /** Who names the entries in feeds, and since when: the authority of their tag: URIs (RFC 4151), such as `example.org,2026`. */
  tagAuthority: string;
  /** The WebSub hub that feeds name, when there is one. */
  hub: string | null;
  /** Whether this server shows the public pages itself. */
  hasPages: boolean;
  /** What tells one content of a file of the site from another, by its path. */
  fingerprints: Record<string, string>;
};

export const localeCodes = (site: Site): string[] => site.locales.map((locale) => locale.code);

/** The locales that stand in for one, in order. */
export const fallbacksOf = (site: Site, code: string): string[] =>
  site.locales.find((locale) => locale.code === code)?.fallback ?? [];

/** Who reads what: each language of the site with what stands in for it, such as `en > fr, fr > en`. */
export const audiencesOf = (site: Site): string =>
  site.locales.map(({ code, fallback }) => [code, ...fallback].join(' > ')).join(', ');

/** What is in the addresses of every entry and is no part of the index. */
export const addressesOf = ({ apiUrl, origin, paths }: Site): string => JSON.stringify([apiUrl, origin, paths]);

/** @throws RangeError when the site has no locale at all: config/site.ts is wrong. */
export function defaultLocale(site: Site): string {
  const first = site.locales[0];
  if (!first) throw new RangeError('config/site.ts names no locale: it needs at least one');
  return first.code;
}

/** The address of a file of the site, which changes with its content: it may be kept for long. */
export function fileAddress({ fingerprints }: Site, path: string): string {
  const print = fingerprints[path];
  return print ? `${path}?v=${print}` : path;
}

/** Absolute URL of an entry's public page. */
export function entryUrl(site: Site, type: EntryType, locale: string, slug: string): string {
  return site.origin + site.paths[type].replace('{locale}', locale).replace('{slug}', encodeURIComponent(slug));
}
