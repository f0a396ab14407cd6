import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Front } from '../api/feed/answers/front';
import { siteOf } from '../site';

/** Stands first in config/middlewares.ts. `keep: false` makes every answer anew, as the benchmark's cold rows need it. */
export default (config: { keep?: boolean }, { strapi }: { strapi: Core.Strapi }) => {
  const { version } = strapi.config.get('info') as { version?: string };
  const build = createHash('sha1')
    .update(JSON.stringify([version, siteOf(strapi)]))
    .digest('base64url');
  return new Front(strapi, build, config.keep ?? true).handle;
};
