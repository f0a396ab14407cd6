/** The voices in which any question can be asked. */
export type FormatName = 'json' | 'rss' | 'atom' | 'jsonfeed' | 'ics' | 'html';

/** Where each voice is asked, and the media type of its answers. The pages of the site have their locale in the path. */
export const VOICES: Record<FormatName, { path: string; type: string }> = {
  json: { path: '/api/feed', type: 'application/json; charset=utf-8' },
  rss: { path: '/api/feed.rss', type: 'application/rss+xml; charset=utf-8' },
  atom: { path: '/api/feed.atom', type: 'application/atom+xml; charset=utf-8' },
  jsonfeed: { path: '/api/feed.json', type: 'application/feed+json; charset=utf-8' },
  ics: { path: '/api/feed.ics', type: 'text/calendar; charset=utf-8' },
  html: { path: '/{locale}', type: 'text/html; charset=utf-8' },
};

/** What one subscribes to, in the order in which it is offered. */
export const SUBSCRIPTIONS = ['rss', 'atom', 'jsonfeed', 'ics'] as const satisfies FormatName[];
