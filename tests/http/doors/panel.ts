import type { Door } from './door';

/** The panel itself: people, roles, tokens, and what everybody needs to sign in and out. */
export const PANEL: Door[] = [
  ['get', '/admin/users', '401 401 403 403 200 403 403 403'],
  ['post', '/admin/users', '401 401 403 403 400 403 403 403'],
  ['get', '/admin/roles', '401 401 403 403 200 403 403 403'],
  ['put', '/admin/roles/99/permissions', '401 401 403 403 404 403 403 403', { permissions: [] }],
  ['get', '/admin/api-tokens', '401 401 403 403 200 403 403 403'],
  ['post', '/admin/api-tokens', '401 401 403 403 400 403 403 403'],
  ['get', '/admin/webhooks', '401 401 403 403 200 403 403 403'],
  ['post', '/admin/webhooks', '401 401 403 403 400 403 403 403'],
  // Their own account, home page and sessions, and what may be known of the installation.
  ['get', '/admin/users/me', '401 401 200 200 200 200 200 200'],
  ['put', '/admin/users/me', '401 401 200 200 200 200 200 200', { firstname: 'Some' }],
  ['get', '/admin/users/me/permissions', '401 401 200 200 200 200 200 200'],
  ['get', '/admin/users/me/sessions', '401 401 200 200 200 200 200 200'],
  ['delete', '/admin/users/me/sessions/nothere', '401 401 404 404 404 404 404 404'],
  ['get', '/admin/homepage/layout', '401 401 200 200 200 200 200 200'],
  ['put', '/admin/homepage/layout', '401 401 200 200 200 200 200 200', { widgets: [] }],
  ['get', '/admin/homepage/key-statistics', '401 401 200 200 200 200 200 200'],
  ['get', '/admin/permissions', '401 401 200 200 200 200 200 200'],
  ['post', '/admin/permissions/check', '401 401 200 200 200 200 200 200', { permissions: [] }],
  ['get', '/admin/information', '401 401 200 200 200 200 200 200'],
  ['get', '/admin/telemetry-properties', '401 401 204 204 204 204 204 204'],
  ['get', '/admin/guided-tour-meta', '401 401 200 200 200 200 200 200'],
  ['get', '/admin/content-api/permissions', '401 401 200 200 200 200 200 200'],
  ['get', '/admin/content-api/routes', '401 401 200 200 200 200 200 200'],
  // Strapi's paid services are off; how long they may be tried is asked of its own server, which is not there.
  ['get', '/admin/ai-usage', '401 401 404 404 404 404 404 404'],
  ['get', '/admin/ai-token', '401 401 404 404 404 404 404 404'],
  ['get', '/admin/ai-feature-config', '401 401 404 404 404 404 404 404'],
  // Before anybody is signed in.
  ['get', '/admin/init', '200 200 200 200 200 200 200 200'],
  ['get', '/admin/project-type', '200 200 200 200 200 200 200 200'],
  ['get', '/admin/registration-info?registrationToken=x', '400 400 400 400 400 400 400 400'],
  ['post', '/admin/access-token', '401 401 401 401 401 401 401 401'],
  ['post', '/admin/register', '400 400 400 400 400 400 400 400'],
  ['post', '/admin/reset-password', '400 400 400 400 400 400 400 400'],
  // A sixth try is too many; there is an administrator, so that no other registers.
  ['post', '/admin/login', '400 400 400 400 400 429 429 429'],
  ['post', '/admin/forgot-password', '400 400 400 400 400 429 429 429'],
  ['post', '/admin/register-admin', '400 400 400 400 400 429 429 429'],
  // Last: nobody is signed in any more.
  ['delete', '/admin/users/me/sessions', '401 401 200 200 200 200 200 200'],
  ['post', '/admin/logout', '401 401 401 401 401 401 401 401'],
];
