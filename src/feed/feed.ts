import type { Cursor, SortKey } from './cursor';
import type { Entry, IndexedEntry } from './entry';
import { type FacetCounts, type Facets, presentFacets } from './facets';
import type { Basis } from './freshness';
import type { Naming } from './names';
import { defaultOrder, type Order, subscribedOrder } from './order';
import { presentEntry } from './present';
import type { FeedQuery } from './query';
import { feedParams } from './question';
import { localeCodes, type Site } from './site';
import { type FormatName, pageSizeOf, SUBSCRIPTIONS, VOICES } from './voices';

/** What the index answers to a question. `first` and `last` are the sort keys of the page's ends. */
export type Answer = {
  entries: IndexedEntry[];
  first: SortKey | null;
  last: SortKey | null;
  hasPrevious: boolean;
  hasNext: boolean;
  basis: Basis;
  withdrawn: IndexedEntry[];
  total?: number;
  facets?: FacetCounts;
  naming: Naming;
};

/** Other pages in the voice that was asked, the question in other languages, and then in other voices. */
export type FeedLinks = {
  self: string;
  next: string | null;
  prev: string | null;
  alternates: { locale: string; url: string }[];
} & Record<(typeof SUBSCRIPTIONS)[number] | 'html', string>;

/** A filtered, ordered list of entries with its metadata: what every format renders. */
export type Feed = {
  data: Entry[];
  meta: { locale: string; order: string; limit: number; version: number; total?: number; facets?: Facets };
  links: FeedLinks;
};

/**
 * The address of a page of a question in one voice. The pages of the site show a fallback and the counts without being
 * asked (decision 0021): what they are asked is to leave the fallback out.
 */
export function feedUrl(site: Site, query: FeedQuery, format: FormatName): string {
  const { path, ...voice } = VOICES[format];
  const params = feedParams(query, pageSizeOf(voice, site).default, defaultOrder(query.when, voice.eventsOnly));
  if (!path.includes('{locale}')) return `${site.apiUrl}${path}?${params}`;
  for (const name of ['locale', 'fallback', 'include']) params.delete(name);
  if (!query.fallback) params.append('fallback', 'false');
  return `${site.origin}${path.replace('{locale}', query.locale)}${params.size ? `?${params}` : ''}`;
}

export function buildFeed(query: FeedQuery, answer: Answer, site: Site, format: FormatName = 'json'): Feed {
  const { locale, order, limit } = query;
  const counts = answer.facets && { facets: presentFacets(answer.facets, answer.naming, locale) };
  return {
    data: answer.entries.map((entry) => presentEntry(entry, answer.naming, site)),
    meta: {
      locale,
      order,
      limit,
      version: answer.basis.version,
      ...(answer.total !== undefined && { total: answer.total }),
      ...counts,
    },
    links: feedLinks(query, answer, site, format),
  };
}

function feedLinks(query: FeedQuery, answer: Answer, site: Site, format: FormatName): FeedLinks {
  const at = (cursor: Cursor | undefined) => feedUrl(site, { ...query, cursor }, format);
  const beginning = { ...query, cursor: undefined };
  const question = (voice: FormatName, order: Order) => {
    const size = pageSizeOf(VOICES[voice], site).default;
    return feedUrl(site, { ...beginning, order, limit: size, include: [], cancelled: undefined }, voice);
  };
  const subscribed = (voice: FormatName) => subscribedOrder(query.order, query.when, VOICES[voice].eventsOnly);
  const subscriptions = SUBSCRIPTIONS.map((voice) => [voice, question(voice, subscribed(voice))]);
  return {
    self: feedUrl(site, query, format),
    // An empty page has no ends to go on from: forwards then means the beginning, backwards the end of the list.
    next: answer.hasNext ? at(answer.last ? { direction: 'next', key: answer.last } : undefined) : null,
    prev: answer.hasPrevious ? at({ direction: 'prev', key: answer.first }) : null,
    alternates: localeCodes(site)
      .filter((code) => code !== query.locale)
      .map((locale) => ({ locale, url: feedUrl(site, { ...beginning, locale }, format) })),
    ...Object.fromEntries(subscriptions),
    html: question('html', query.order),
  };
}

/** The Link header of a feed (RFC 8288): next, prev, the same question in other languages, and who tells of changes (WebSub). */
export function linkHeader({ self, next, prev, alternates }: FeedLinks, hub: string | null): string {
  return [
    ...(hub ? [`<${hub}>; rel="hub"`, `<${self}>; rel="self"`] : []),
    ...(next ? [`<${next}>; rel="next"`] : []),
    ...(prev ? [`<${prev}>; rel="prev"`] : []),
    ...alternates.map(({ locale, url }) => `<${url}>; rel="alternate"; hreflang="${locale}"`),
  ].join(', ');
}
