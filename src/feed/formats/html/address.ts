import type { Entry } from '../../entry';
import { feedUrl } from '../../feed';
import type { FeedQuery } from '../../query';
import { ENTRY_TYPES, type EntryType, localeCodes, type Site } from '../../site';
import { KEY_PATTERN } from '../../vocabulary';

/** The part of an address after the site's origin: pages lead to each other by it, on whichever host they are read. */
export const withoutOrigin = (site: Site, url: string): string =>
  url.startsWith(`${site.origin}/`) ? url.slice(site.origin.length) : url;

/** Where an entry is read, in its own locale. */
export const entryPath = (site: Site, { url }: Pick<Entry, 'url'>): string => withoutOrigin(site, url);

/** The page of a question, from the root of the site. */
export const listingPath = (site: Site, query: FeedQuery): string => withoutOrigin(site, feedUrl(site, query, 'html'));

/** The list from its beginning under other criteria. */
export const narrowed = (site: Site, query: FeedQuery, change: Partial<FeedQuery>): string =>
  listingPath(site, { ...query, cursor: undefined, ...change });

/** What a page's address asks, as the feed's door wants it. */
export function listingParams(locale: string, search: string): URLSearchParams {
  const params = new URLSearchParams(search);
  params.append('locale', locale);
  if (!params.get('fallback')) params.set('fallback', 'true');
  // The form still says so when its reader has taken the words out.
  if (!params.get('q') && params.get('order') === 'relevance') params.delete('order');
  return params;
}

/** Everything of one term: the list that a term's name leads to. */
export const termPath = (locale: string, vocabulary: string, key: string): string => `/${locale}?${vocabulary}=${key}`;

/** What is read at a path of the site. */
export type PageAddress = { locale: string; entry?: { type: EntryType; slug: string } };

/** The list or the entry at a path; undefined for what is no page of the site. */
export function pageAt(path: string, site: Site): PageAddress | undefined {
  const locale = localeCodes(site).find((code) => path === `/${code}` || path.startsWith(`/${code}/`));
  if (!locale) return undefined;
  if (path === `/${locale}`) return { locale };
  for (const type of ENTRY_TYPES) {
    const [before = '', after = ''] = site.paths[type].replace('{locale}', locale).split('{slug}');
    const slug = path.slice(before.length, path.length - after.length);
    if (path === before + slug + after && KEY_PATTERN.test(slug)) return { locale, entry: { type, slug } };
  }
  return undefined;
}
