import type { Core } from '@strapi/strapi';
import type { Site } from './feed/site';

/** The site that config/site.ts describes. */
export const siteOf = (strapi: Core.Strapi): Site => strapi.config.get('site');
