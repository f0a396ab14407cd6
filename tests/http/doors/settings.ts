import { POST } from '../../helpers/content';
import type { Door } from './door';

const SHARED = { model: POST, id: '{row}', locale: 'en' };
const FILL = 'documentId={post}&sourceLocale=en&targetLocale=fr&collectionType=collection-types';

/** Languages, content types, mail. */
export const SETTINGS: Door[] = [
  ['get', '/content-type-builder/schema', '401 401 403 403 200 403 403 403'],
  ['post', '/content-type-builder/update-schema', '401 401 403 403 403 403 403 403', { data: {} }],
  ['get', '/i18n/locales', '401 401 200 200 200 200 200 200'],
  ['post', '/i18n/locales', '401 401 403 403 400 403 403 403'],
  ['put', '/i18n/locales/99', '401 401 403 403 404 403 403 403'],
  ['delete', '/i18n/locales/99', '401 401 403 403 404 403 403 403'],
  ['get', '/i18n/settings', '401 401 200 200 200 200 200 200'],
  ['put', '/i18n/settings', '401 401 403 403 200 403 403 403', { aiLocalizations: false }],
  // The post is nobody's, so that authors may not read it.
  ['post', '/i18n/content-manager/actions/get-non-localized-fields', '401 401 403 200 200 200 200 200', SHARED],
  ['get', `/i18n/content-manager/get-fill-from-locale/${POST}?${FILL}`, '401 401 403 200 200 200 200 200'],
  // Strapi's paid service that translates is off.
  ['get', `/i18n/ai-localization-jobs/collection-types/${POST}/{post}`, '401 401 404 404 404 404 404 404'],
  ['get', '/i18n/ai-localization-jobs/single-types/api::site.site', '401 401 404 404 404 404 404 404'],
  // The administrator has said to nobody.
  ['post', '/email', '401 401 403 403 500 403 403 403'],
  ['post', '/email/test', '401 401 403 403 400 403 403 403'],
];
