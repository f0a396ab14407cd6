import type { Site } from './site';

/** The voices in which any question can be asked. */
export type FormatName = 'json' | 'rss' | 'atom' | 'jsonfeed' | 'ics' | 'html';

/**
 * Where a voice is asked, and the media type of its answers. The pages of the site have their locale in the path. A
 * calendar does not page: it takes as many events as one answer gives, the latest first.
 */
export type Voice = { path: string; type: string; pageSize?: { default: number; max: number }; eventsOnly?: boolean };

export const VOICES: Record<FormatName, Voice> = {
  json: { path: '/api/feed', type: 'application/json; charset=utf-8' },
  rss: { path: '/api/feed.rss', type: 'application/rss+xml; charset=utf-8' },
  atom: { path: '/api/feed.atom', type: 'application/atom+xml; charset=utf-8' },
  jsonfeed: { path: '/api/feed.json', type: 'application/feed+json; charset=utf-8' },
  ics: {
    ...{ path: '/api/feed.ics', type: 'text/calendar; charset=utf-8' },
    ...{ pageSize: { default: 500, max: 1000 }, eventsOnly: true },
  },
  html: { path: '/{locale}', type: 'text/html; charset=utf-8' },
};

/** What one subscribes to, in the order in which it is offered. */
export const SUBSCRIPTIONS = ['rss', 'atom', 'jsonfeed', 'ics'] as const satisfies FormatName[];

/** How many entries an answer has: when a reader does not say, and at most. */
export const pageSizeOf = ({ pageSize }: Pick<Voice, 'pageSize'>, site: Site) => pageSize ?? site.pageSize;
