import type { Core } from '@strapi/strapi';
import { Front } from '../api/feed/answers/front';
import { buildOf } from '../site';

/** Stands first in config/middlewares.ts. `keep: false` makes every answer anew, as the benchmark's cold rows need it. */
export default (config: { keep?: boolean }, { strapi }: { strapi: Core.Strapi }) =>
  new Front(strapi, buildOf(strapi), config.keep ?? true).handle;
