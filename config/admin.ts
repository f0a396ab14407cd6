import type { Core } from '@strapi/strapi';
import { secret } from '../src/environment';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  preview: { enabled: false },
  autoOpen: false,
  // The development server restarts on changes of code, not of data, documents or tests.
  watchIgnoreFiles: ['**/data/**', '**/docs/**', '**/tests/**', '**/database/*.db*'],
});
