import { EVENT, POST } from '../../helpers/content';
import { desk } from '../../helpers/staff';
import type { Door } from './door';

const TOPIC = 'api::topic.topic';
const SITE = '/content-manager/single-types/api::site.site';
const SLUG = { contentTypeUID: POST, field: 'slug', value: 'out', data: { title: 'Out' } };

/** Terms, the site's texts and what the content manager needs for its forms; posts and events are in documents.ts. */
export const CONTENT_MANAGER: Door[] = [
  ['get', desk(POST), '401 401 200 200 200 200 200 200'],
  ['post', desk(POST), '401 401 201 201 201 201 403 403', { title: 'By a role' }],
  ['get', desk(TOPIC), '401 401 200 200 200 200 200 200'],
  ['post', desk(TOPIC), '401 401 201 201 201 201 403 403', { nameEn: 'Harbours', nameFr: 'Ports' }],
  ['put', desk(TOPIC, '/{topic}'), '401 401 403 200 200 200 403 403', { nameFr: 'Rades' }],
  ['post', desk(TOPIC, '/clone/{topic}'), '401 401 200 200 200 200 403 403', { nameEn: 'Quays', nameFr: 'Quais' }],
  ['post', desk(TOPIC, '/auto-clone/{topic}'), '401 401 200 200 200 200 403 403'],
  ['post', desk(TOPIC, '/actions/bulkDelete'), '401 401 404 404 404 404 403 403', { documentIds: ['nothere'] }],
  ['get', `${SITE}?locale=fr`, '401 401 403 200 200 200 200 200'],
  ['get', `${SITE}/actions/countDraftRelations?locale=fr`, '401 401 403 200 200 200 200 200'],
  ['put', `${SITE}?locale=en`, '401 401 403 200 200 200 403 200', { name: 'Site', socialLinks: [] }],
  ['put', `${SITE}?locale=fr`, '401 401 403 200 200 200 200 403', { name: 'Le site', socialLinks: [] }],
  // It has no drafts: nothing of it is published, withdrawn or discarded.
  ['post', `${SITE}/actions/publish`, '401 401 403 403 403 403 403 403', { locale: 'fr' }],
  ['post', `${SITE}/actions/unpublish`, '401 401 403 403 403 403 403 403', { locale: 'fr' }],
  ['post', `${SITE}/actions/discard`, '401 401 403 403 403 403 403 403', { locale: 'fr' }],
  // Strapi takes the first post for a single type: whoever may write it may write it here.
  ['put', `/content-manager/single-types/${POST}?locale=fr`, '401 401 200 200 200 200 200 403', { title: 'Une' }],
  ['post', `/content-manager/single-types/${POST}/actions/publish`, '401 401 403 200 200 200 403 200'],
  ['post', `/content-manager/single-types/${POST}/actions/unpublish`, '401 401 403 200 200 200 403 403'],
  ['delete', `/content-manager/single-types/${POST}?locale=de`, '401 401 404 404 404 404 403 403'],
  ['delete', desk('api::site.site', '/nothere'), '401 401 404 404 404 404 403 403'],
  // The editor has deleted it.
  ['delete', `${SITE}?locale=fr`, '401 401 403 200 404 404 403 403'],
  ['get', `/content-manager/relations/${EVENT}/topics`, '401 401 200 200 200 200 200 200'],
  ['get', `/content-manager/relations/${POST}/{post}/topics`, '401 401 403 200 200 200 200 200'],
  ['get', '/content-manager/relations/admin::role/users', '401 401 403 403 200 403 403 403'],
  ['get', '/content-manager/collection-types/admin::user', '401 401 403 403 200 403 403 403'],
  [
    'get',
    `/content-manager/preview/url/${POST}?documentId=x&locale=en&status=draft`,
    '401 401 204 204 204 204 204 204',
  ],
  ['get', '/content-manager/preview/url/admin::user?documentId=x&locale=en', '401 401 403 403 204 403 403 403'],
  ['get', '/content-manager/preview/script', '200 200 200 200 200 200 200 200'],
  ['post', '/content-manager/uid/generate', '401 401 200 200 200 200 200 200', SLUG],
  ['post', '/content-manager/uid/check-availability', '401 401 200 200 200 200 200 200', SLUG],
  [
    'post',
    '/content-manager/uid/generate',
    '401 401 403 403 400 403 403 403',
    { ...SLUG, contentTypeUID: 'admin::user' },
  ],
  ['get', '/content-manager/homepage/recent-documents?action=update', '401 401 200 200 200 200 200 200'],
  ['get', '/content-manager/homepage/count-documents', '401 401 200 200 200 200 200 200'],
  // How the forms look, without which nobody can draw them.
  ['get', '/content-manager/init', '401 401 200 200 200 200 200 200'],
  ['get', '/content-manager/content-types', '401 401 200 200 200 200 200 200'],
  ['get', '/content-manager/content-types-settings', '401 401 200 200 200 200 200 200'],
  ['get', `/content-manager/content-types/${POST}/configuration`, '401 401 200 200 200 200 200 200'],
  ['get', '/content-manager/components', '401 401 200 200 200 200 200 200'],
  ['get', '/content-manager/components/shared.seo/configuration', '401 401 200 200 200 200 200 200'],
  ['put', `/content-manager/content-types/${POST}/configuration`, '401 401 403 403 200 403 403 403'],
  ['put', '/content-manager/components/shared.seo/configuration', '401 401 403 403 200 403 403 403'],
];
