import { encodeToken, parseChangesQuery } from './changes';
import { parseEntryQuery } from './entry-page';
import type { Format } from './formats/format';
import { formatAt } from './formats/index';
import { parseFeedQuery } from './query';
import { feedParams } from './question';
import type { Site } from './site';

/** What a URL asks for, spelt in one way only, and whether the clock has a say in the answer. */
export type Asked = { key: string; byTheClock: boolean };

const ENTRY = /^\/api\/feed\/([\w-]+)\/([^/?]+)$/;

function askedOfFeed({ path, ask }: Format, params: URLSearchParams, site: Site): Asked | undefined {
  const result = parseFeedQuery(params, site);
  if (!result.ok) return undefined;
  const query = ask ? ask(result.value) : result.value;
  return { key: `${path}?${feedParams(query, site.pageSize.default)}`, byTheClock: query.when !== undefined };
}

function askedOfChanges(path: string, params: URLSearchParams, site: Site): Asked | undefined {
  const query = parseChangesQuery(params, site, 0);
  if (!query.ok) return undefined;
  const { since, limit } = query.value;
  return { key: `${path}?since=${encodeToken(since)}&limit=${limit}`, byTheClock: false };
}

/** What a GET of this URL (path and query) asks of the feed; undefined for other addresses and for mistakes. */
export function askedIn(url: string, site: Site): Asked | undefined {
  const [path = '', search] = url.split('?', 2);
  const params = new URLSearchParams(search);
  const format = formatAt(path);
  if (format) return askedOfFeed(format, params, site);
  if (path === '/api/feed/changes') return askedOfChanges(path, params, site);
  if (!ENTRY.test(path)) return undefined;
  const query = parseEntryQuery(params, site);
  return query.ok ? { key: `${path}?locale=${query.value.locale}`, byTheClock: false } : undefined;
}
