import type { Core } from '@strapi/strapi';
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const origins = env.array('CORS_ORIGINS', []);
  return [
    // Before everything else: an answer that is kept needs none of it.
    { name: 'global::answers', config: { keep: env.bool('FEED_CACHE', true) } },
    'strapi::logger',
    'strapi::errors',
    'global::busy',
    { name: 'strapi::compression', config: { threshold: 1024 } },
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'"],
            'img-src': ["'self'", 'data:', 'blob:'],
            'media-src': ["'self'", 'data:', 'blob:'],
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    // Inside what compresses and secures: a page about what went wrong goes out as any other page does.
    'global::pages',
    // Nobody by default: what needs another origin is named in CORS_ORIGINS.
    { name: 'strapi::cors', config: { origin: origins, credentials: origins.length > 0 } },
    'strapi::query',
    'strapi::body',
    { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
    { name: 'strapi::public', config: { maxAge: 600_000 } },
  ];
};
