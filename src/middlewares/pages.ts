import type { Core } from '@strapi/strapi';
import type { Next } from 'koa';
import { answerTrouble } from '../api/feed/pages/trouble';
import { siteOf } from '../site';

/** Pages for what goes wrong; without a reference site Strapi's own answers stay. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  siteOf(strapi).hasPages ? answerTrouble(strapi) : (_ctx: unknown, next: Next) => next();
