import type { Core } from '@strapi/strapi';
import { machineSettings } from '../src/plugins/translations/server/src/machine/settings';

const megabytes = (n: number) => n * 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  translations: {
    enabled: true,
    resolve: './src/plugins/translations',
    config: { machine: machineSettings(env) },
  },
  upload: {
    config: {
      sizeLimit: megabytes(50),
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/avif',
          'image/gif',
          'application/pdf',
          'text/csv',
          'application/zip',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation',
          'application/vnd.oasis.opendocument.text',
          'application/vnd.oasis.opendocument.spreadsheet',
          'application/vnd.oasis.opendocument.presentation',
        ],
        // An SVG is a document that can carry scripts.
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/javascript'],
      },
    },
  },
});
