import { inTunis } from '../../helpers/content';
import type { Method } from './door';

const OTHER = { featured: true, startsAt: '2031-01-01T09:00:00.000Z', topics: { set: [] }, venue: null };
const WRITTEN = { title: 'Changed', ...OTHER };
const WHOLE = { ...WRITTEN, venue: inTunis.venue };
export const NEW = { title: 'New' };

const both = ['en', 'fr'];
export type Row = [name: string, locales: string[], method: Method, path: string, body: object, statuses: string];

/** A bulk action over one document. */
const bulk = (action: string, locale: unknown, statuses: string): Row => [
  `${action} in ${locale ?? 'no language'}`,
  both,
  'post',
  `/actions/${action}`,
  { documentIds: [':id'], ...(locale ? { locale } : {}) },
  statuses,
];

// One column for each role: nobody, super admin, editor, author (of other people's documents), communications, and the
// translators into French and into English. In paths and bodies :id is a published document in the languages named.
export const DOCUMENTS: Row[] = [
  ['see the list', both, 'get', '?locale=en', {}, '401 200 200 200 200 200 200'],
  ['read English', both, 'get', '/:id?locale=en', {}, '401 200 200 403 200 200 200'],
  ['read French', both, 'get', '/:id?locale=fr', {}, '401 200 200 403 200 200 200'],
  ['begin', [], 'post', '', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in English', [], 'post', '?locale=en', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in French', [], 'post', '?locale=fr', WRITTEN, '401 201 201 201 201 403 403'],
  ['begin in French by the body', [], 'post', '', { ...WRITTEN, locale: 'fr' }, '401 201 201 201 201 403 403'],
  ['begin as published', [], 'post', '', { ...WHOLE, status: 'published' }, '401 201 201 201 201 403 403'],
  ['begin and publish English', [], 'post', '/actions/publish?locale=en', WHOLE, '401 200 200 403 200 403 403'],
  ['begin and publish French', [], 'post', '/actions/publish?locale=fr', WHOLE, '401 200 200 403 200 403 403'],
  ['save', both, 'put', '/:id', WRITTEN, '401 200 200 403 200 403 200'],
  ['save English', both, 'put', '/:id?locale=en', WRITTEN, '401 200 200 403 200 403 200'],
  ['save French', both, 'put', '/:id?locale=fr', WRITTEN, '401 200 200 403 200 200 403'],
  ['save two languages', both, 'put', '/:id?locale=fr', { ...WRITTEN, locale: 'en' }, '401 200 200 403 200 200 403'],
  ['save German', both, 'put', '/:id?locale=de', WRITTEN, '400 400 400 400 400 400 400'],
  ['save every language', both, 'put', '/:id?locale=*', WRITTEN, '400 400 400 400 400 400 400'],
  ['translate into French', ['en'], 'put', '/:id?locale=fr', WRITTEN, '401 200 200 200 200 200 403'],
  ['translate into English', ['fr'], 'put', '/:id?locale=en', WRITTEN, '401 200 200 200 200 403 200'],
  ['translate and publish', ['en'], 'post', '/:id/actions/publish?locale=fr', NEW, '401 200 200 403 200 200 403'],
  ['publish English', both, 'post', '/:id/actions/publish?locale=en', WHOLE, '401 200 200 403 200 403 200'],
  ['publish French', both, 'post', '/:id/actions/publish?locale=fr', WHOLE, '401 200 200 403 200 200 403'],
  ['withdraw English', both, 'post', '/:id/actions/unpublish?locale=en', {}, '401 200 200 403 200 403 403'],
  ['withdraw French', both, 'post', '/:id/actions/unpublish?locale=fr', {}, '401 200 200 403 200 403 403'],
  ['withdraw all of it', both, 'post', '/:id/actions/unpublish', { discardDraft: true }, '401 200 200 403 200 403 403'],
  ['discard English', both, 'post', '/:id/actions/discard?locale=en', {}, '401 200 200 403 200 403 200'],
  ['discard French', both, 'post', '/:id/actions/discard?locale=fr', {}, '401 200 200 403 200 200 403'],
  ['delete', both, 'delete', '/:id', {}, '401 200 200 403 200 403 403'],
  ['delete English', both, 'delete', '/:id?locale=en', {}, '401 200 200 403 200 403 403'],
  ['delete French', both, 'delete', '/:id?locale=fr', {}, '401 200 200 403 200 403 403'],
  ['delete every language', both, 'delete', '/:id?locale=*', {}, '401 200 200 403 200 403 403'],
  ['copy', both, 'post', '/clone/:id', NEW, '401 200 200 200 200 403 403'],
  ['copy the French', both, 'post', '/clone/:id?locale=fr', { ...NEW, locale: 'fr' }, '401 200 200 200 200 403 403'],
  // A slug and relations must be looked at first, whoever asks.
  ['copy at once', both, 'post', '/auto-clone/:id', {}, '401 400 400 400 400 400 400'],
  [
    'count drafts it points at',
    both,
    'get',
    '/:id/actions/countDraftRelations?locale=fr',
    {},
    '401 200 200 403 200 200 200',
  ],
  [
    'count all drafts they point at',
    both,
    'get',
    '/actions/countManyEntriesDraftRelations?documentIds=:id&locale=en',
    {},
    '401 200 200 200 200 200 200',
  ],
  bulk('bulkFindForValidation', 'en', '401 200 200 403 200 200 200'),
  bulk('bulkPublish', 'en', '401 200 200 403 200 403 200'),
  bulk('bulkPublish', 'fr', '401 200 200 403 200 200 403'),
  bulk('bulkPublish', both, '401 200 200 403 200 403 403'),
  bulk('bulkPublish', undefined, '401 200 200 403 200 403 200'),
  bulk('bulkPublish', '*', '400 400 400 400 400 400 400'),
  bulk('bulkUnpublish', 'en', '401 200 200 403 200 403 403'),
  bulk('bulkUnpublish', 'fr', '401 200 200 403 200 403 403'),
  bulk('bulkUnpublish', both, '401 200 200 403 200 403 403'),
  bulk('bulkDelete', 'en', '401 200 200 403 200 403 403'),
  bulk('bulkDelete', 'fr', '401 200 200 403 200 403 403'),
  bulk('bulkDelete', undefined, '401 200 200 403 200 403 403'),
];
