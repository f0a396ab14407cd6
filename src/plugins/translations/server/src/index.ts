import type { Core } from '@strapi/strapi';
import { registerActions } from './permissions';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerActions(strapi);
  },
};
