import type { Core } from '@strapi/strapi';
import { forgetWithdrawn } from '../src/api/feed/feed-index/calendar-records';
import { forgetOldChanges } from '../src/api/feed/feed-index/log';
import { origin, secret } from '../src/environment';

const forget = async ({ strapi }: { strapi: Core.Strapi }) => {
  await forgetOldChanges(strapi, Date.now());
  await forgetWithdrawn(strapi, Date.now());
};

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const port = env.int('PORT', 1337);
  const url = origin(env, 'PUBLIC_URL', `http://localhost:${port}`);
  return {
    host: env('HOST', '127.0.0.1'),
    port,
    url,
    // A question of ten thousand characters, of up to twelve bytes each in an address, is refused in words, not by Node.
    http: { serverOptions: { maxHeaderSize: 128 * 1024 } },
    // Behind a TLS proxy only X-Forwarded-Proto tells that cookies may be Secure.
    proxy: { koa: env.bool('TRUST_PROXY', false) },
    // Uploads and the site's own style sheet, script and images.
    dirs: { public: env('PUBLIC_DIR', './public') },
    app: { keys: [secret(env, 'APP_KEYS')] },
    transfer: { remote: { enabled: env('NODE_ENV') !== 'production' && env.bool('TRANSFER_ENABLED', false) } },
    // Every night: what the feed's log and its calendars need not tell any longer.
    cron: { enabled: true, tasks: { forgetOldChanges: { task: forget, options: { rule: '17 3 * * *' } } } },
    webhooks: { populateRelations: false },
    logger: { updates: { enabled: false }, startup: { enabled: true } },
  };
};
