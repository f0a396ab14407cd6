import type { Core } from '@strapi/strapi';
import { forgetWithdrawn } from './api/feed/feed-index/calendar-records';
import { repairDrift } from './api/feed/feed-index/drift';
import { forgetOldAddresses, forgetOldChanges } from './api/feed/feed-index/log';
import { ensureTables } from './api/feed/feed-index/tables';
import { addWatch, watchOf } from './api/feed/feed-index/watch';
import { addPages } from './api/feed/pages/routes';
import { watchDirectWrites } from './content/direct-writes';
import { watchDocuments } from './content/documents';
import { ensureLocales, removeDefaultTokens } from './content/first-start';
import { checkSchemas } from './content/schema-check';
import { closeDoors } from './content/staff/doors';
import { makeRoles, registerConditions } from './content/staff/make-roles';
import { applyViews } from './content/views/apply';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    checkSchemas(strapi);
    addWatch(strapi);
    watchDocuments(strapi);
    watchDirectWrites(strapi);
    addPages(strapi);
    closeDoors(strapi);
    strapi.hook('strapi::content-types.afterSync').register(() => ensureTables(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await ensureLocales(strapi);
    await removeDefaultTokens(strapi);
    await registerConditions(strapi);
    await makeRoles(strapi);
    await repairDrift(strapi);
    await applyViews(strapi);
    await forgetOldAddresses(strapi);
    await forgetOldChanges(strapi, Date.now());
    await forgetWithdrawn(strapi, Date.now());
    await watchOf(strapi).start();
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await watchOf(strapi).stop();
  },
};
