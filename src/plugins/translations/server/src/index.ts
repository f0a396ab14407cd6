import type { Core } from '@strapi/strapi';
import { contentTypes } from './content-types';
import desk from './controllers/desk';
import exchange from './controllers/exchange';
import machine from './controllers/machine';
import translation from './controllers/translation';
import { registerActions } from './permissions';
import { repairDesk } from './read-model/rebuild';
import { ensureDeskTables } from './read-model/tables';
import { routes } from './routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.hook('strapi::content-types.afterSync').register(() => ensureDeskTables(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerActions(strapi);
    await repairDesk(strapi);
  },

  contentTypes,
  controllers: { desk, exchange, machine, translation },
  routes,
};
