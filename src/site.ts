import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Site } from './feed/site';

/** The site that config/site.ts describes. */
export const siteOf = (strapi: Core.Strapi): Site => strapi.config.get('site');

/** Changes with the software and with the site it serves: a part of every entity tag. */
export function buildMark(strapi: Core.Strapi): string {
  const { version } = strapi.config.get('info') as { version?: string };
  return createHash('sha1')
    .update(JSON.stringify([version, siteOf(strapi)]))
    .digest('base64url');
}
