import type { Door } from './door';

/** What readers ask, and what a website asks with a token. */
export const PUBLIC: Door[] = [
  ['get', '/api/feed', '200 200 200 200 200 200 200 200'],
  ['get', '/api/feed.rss', '200 200 200 200 200 200 200 200'],
  ['get', '/api/feed/program-post/out', '200 200 200 200 200 200 200 200'],
  ['get', '/api/feed/event/nothere.ics', '404 404 404 404 404 404 404 404'],
  ['get', '/api/feed/changes', '200 200 200 200 200 200 200 200'],
  ['post', '/api/feed', '405 405 405 405 405 405 405 405'],
  ['get', '/', '302 302 302 302 302 302 302 302'],
  ['get', '/en', '200 200 200 200 200 200 200 200'],
  ['get', '/en/program-posts/out', '200 200 200 200 200 200 200 200'],
  ['post', '/en', '405 405 405 405 405 405 405 405'],
  // Strapi's plain REST is not served: what is public is an allow-list of two routes.
  ['get', '/api/program-posts', '404 404 404 404 404 404 404 404'],
  ['get', '/api/events', '404 404 404 404 404 404 404 404'],
  ['get', '/api/topics', '404 404 404 404 404 404 404 404'],
  ['get', '/api/site', '404 404 404 404 404 404 404 404'],
  ['post', '/api/program-posts', '405 405 405 405 405 405 405 405'],
  ['post', '/api/auth/local/register', '405 405 405 405 405 405 405 405'],
  // Plugins serve tokens alone, and one that reads no more than the site needs of them.
  ['get', '/api/upload/files', '401 200 401 401 401 401 401 401'],
  ['get', '/api/upload/files/page', '401 403 401 401 401 401 401 401'],
  ['get', '/api/upload/files/{file}', '401 200 401 401 401 401 401 401'],
  ['post', '/api/upload', '401 403 401 401 401 401 401 401'],
  ['delete', '/api/upload/files/{file}', '401 403 401 401 401 401 401 401'],
  ['post', '/api/email', '401 403 401 401 401 401 401 401'],
  ['get', '/api/i18n/locales', '401 403 401 401 401 401 401 401'],
  ['get', '/api/content-type-builder/content-types', '401 403 401 401 401 401 401 401'],
  ['get', '/api/content-type-builder/content-types/x', '401 403 401 401 401 401 401 401'],
  ['get', '/api/content-type-builder/components', '401 403 401 401 401 401 401 401'],
  ['get', '/api/content-type-builder/components/x', '401 403 401 401 401 401 401 401'],
];
