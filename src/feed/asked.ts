import { encodeToken, parseChangesQuery } from './changes';
import { parseEntryQuery } from './entry-page';
import type { Format } from './formats/format';
import { listingParams, pageAt } from './formats/html/address';
import { formatAt } from './formats/index';
import { parseFeedQuery } from './query';
import { feedParams } from './question';
import type { Site } from './site';
import { pageSizeOf, VOICES } from './voices';

/** What an address asks for, spelt in one way only, and whether the clock has a say in the answer. */
export type Asked = { key: string; byTheClock: boolean };

/** The router takes any case, and a slash at the end: `/API/Feed/` is `/api/feed`. */
const plain = (path: string): string =>
  path.replace(/(?<=.)\/$/, '').replace(/^\/api\/feed(?:\/changes$)?/i, (start) => start.toLowerCase());

const ENTRY = /^\/api\/feed\/[\w-]+\/[^/]+$/;

function askedOfFeed(format: Format, params: URLSearchParams, site: Site): Asked | undefined {
  const result = parseFeedQuery(params, site, format);
  if (!result.ok) return undefined;
  const { value } = result;
  const key = `${format.path}?${feedParams(value, pageSizeOf(format, site).default)}`;
  return { key, byTheClock: value.when !== undefined };
}

function askedOfChanges(path: string, params: URLSearchParams, site: Site): Asked | undefined {
  const query = parseChangesQuery(params, site, { version: 0, at: 0 });
  if (!query.ok) return undefined;
  const { since, limit } = query.value;
  return { key: `${path}?since=${encodeToken(since)}&limit=${limit}`, byTheClock: false };
}

/** A page of the site asks by its path; its question is asked of the feed. */
function askedOfPage(path: string, querystring: string, site: Site): Asked | undefined {
  const page = site.hasPages ? pageAt(path, site) : undefined;
  if (!page) return undefined;
  // What an event offers ends with it.
  if (page.entry) return { key: path, byTheClock: page.entry.type === 'event' };
  const result = parseFeedQuery(listingParams(page.locale, querystring), site);
  if (!result.ok) return undefined;
  const query = { ...result.value, include: [] };
  return { key: `${path}?${feedParams(query, site.pageSize.default)}`, byTheClock: query.when !== undefined };
}

function askedOfEntry(path: string, params: URLSearchParams, site: Site): Asked | undefined {
  const query = parseEntryQuery(params, site, path.endsWith('.ics') ? VOICES.ics : VOICES.json);
  if (!query.ok) return undefined;
  const { locale, cancelled = '' } = query.value;
  return { key: `${path}?locale=${locale}&cancelled=${cancelled}`, byTheClock: false };
}

/**
 * What a GET of this path asks of the feed; undefined for other paths and for mistakes. Path and query string must be cut
 * by whoever cuts them for the controller: two readings of one address would be two questions with one answer.
 */
export function askedIn(path: string, querystring: string, site: Site): Asked | undefined {
  if (!/^\/api\//i.test(path)) return askedOfPage(path, querystring, site);
  const place = plain(path);
  const format = formatAt(place);
  const params = () => new URLSearchParams(querystring);
  if (format) return askedOfFeed(format, params(), site);
  if (place === '/api/feed/changes') return askedOfChanges(place, params(), site);
  return ENTRY.test(place) ? askedOfEntry(place, params(), site) : undefined;
}
