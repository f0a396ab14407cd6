import type { Door } from './door';

const RENAMED = { fileInfo: { name: 'Renamed' } };

/** The media library: translators add files, and change none that are there; authors change their own. */
export const LIBRARY: Door[] = [
  ['get', '/upload/files', '401 401 200 200 200 200 200 200'],
  ['get', '/upload/files/{file}', '401 401 403 200 200 200 200 200'],
  // Those who may add files are told that there is none.
  ['post', '/upload', '401 401 400 400 400 400 400 400'],
  ['post', '/upload/files', '401 401 400 400 400 400 400 400'],
  ['post', '/upload?id={file}', '401 401 403 200 200 200 403 403', RENAMED],
  ['put', '/upload/files/{file}', '401 401 403 200 200 200 403 403', RENAMED],
  ['post', '/upload/files/{file}/replace', '401 401 403 400 400 400 403 403'],
  [
    'post',
    '/upload/actions/bulk-update',
    '401 401 403 200 200 200 403 403',
    { updates: [{ id: '{file}', fileInfo: { name: 'Renamed' } }] },
  ],
  ['post', '/upload/actions/bulk-delete', '401 401 403 200 200 200 403 403', { fileIds: ['{file}'] }],
  ['delete', '/upload/files/{file}', '401 401 403 200 200 200 403 403'],
  // Those who may add files are told that an address is needed.
  ['post', '/upload/actions/upload-from-urls', '401 401 400 400 400 400 400 400', { urls: [] }],
  ['get', '/upload/folders', '401 401 200 200 200 200 200 200'],
  ['get', '/upload/folders/{folder}', '401 401 200 200 200 200 200 200'],
  ['get', '/upload/folder-structure', '401 401 200 200 200 200 200 200'],
  ['post', '/upload/folders', '401 401 201 201 201 201 201 201', { name: '{name}' }],
  ['put', '/upload/folders/{folder}', '401 401 200 200 200 200 403 403', { name: '{name}' }],
  [
    'post',
    '/upload/actions/bulk-move',
    '401 401 403 200 200 200 403 403',
    { fileIds: ['{file}'], destinationFolderId: '{folder}' },
  ],
  ['post', '/upload/actions/bulk-delete', '401 401 200 200 200 200 403 403', { folderIds: ['{folder}'] }],
  // Strapi's paid service that describes pictures is off.
  ['post', '/upload/actions/generate-ai-metadata', '401 401 400 400 400 400 403 403', { fileIds: ['{file}'] }],
  ['post', '/upload/ai-metadata-jobs', '401 401 400 400 400 400 403 403'],
  ['get', '/upload/ai-metadata-jobs/latest', '401 401 404 404 404 404 404 404'],
  ['get', '/upload/ai-metadata-jobs/pending-count', '401 401 400 400 400 400 400 400'],
  ['get', '/upload/configuration', '401 401 200 200 200 200 200 200'],
  ['put', '/upload/configuration', '401 401 400 400 400 403 403 403'],
  ['put', '/upload/settings', '401 401 403 403 400 403 403 403'],
];
