import type { Core } from '@strapi/strapi';
import { origin, secret } from '../src/environment';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const port = env.int('PORT', 1337);
  const url = origin(env, 'PUBLIC_URL', `http://localhost:${port}`);
  return {
    host: env('HOST', '127.0.0.1'),
    port,
    url,
    // Behind a TLS proxy only X-Forwarded-Proto tells that cookies may be Secure.
    proxy: { koa: env.bool('TRUST_PROXY', false) },
    app: { keys: [secret(env, 'APP_KEYS')] },
    transfer: { remote: { enabled: env('NODE_ENV') !== 'production' && env.bool('TRANSFER_ENABLED', false) } },
    webhooks: { populateRelations: false },
    logger: { updates: { enabled: false }, startup: { enabled: true } },
  };
};
