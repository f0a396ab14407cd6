import type { Core } from '@strapi/strapi';
import {
  changesFiles,
  hasDrafts,
  may,
  type Policy,
  readsAll,
  readsDocuments,
  readsRelation,
  readsType,
} from './policies';

type Route = { handler: string; config: { policies: unknown[] } };
type Router = { type: string; routes: Route[] };

/**
 * Endpoints of Strapi's plugins that let in everybody who is signed in, and what they ask here. The labels of components
 * and the settings of languages could be changed by any role, and letters sent in the newsroom's name; a bulk publish and
 * what fills in a new language showed authors the drafts of others, and many files at once were theirs to move and delete;
 * previews and slugs told of types that a role may not read. Relations of such types were an error 500, and so was to publish
 * what has no drafts.
 */
const DOORS: Record<string, Record<string, Policy>> = {
  'content-manager': {
    'collection-types.bulkFindForValidation': (ctx) => readsDocuments(ctx, ctx.request.body?.documentIds),
    'components.updateComponentConfiguration': may('plugin::content-manager.components.configure-layout'),
    'preview.getPreviewUrl': (ctx) => readsType(ctx, ctx.params.contentType),
    'relations.findAvailable': readsRelation,
    'relations.findExisting': readsRelation,
    'single-types.publish': hasDrafts,
    'single-types.unpublish': hasDrafts,
    'single-types.discard': hasDrafts,
    'uid.generateUID': (ctx) => readsType(ctx, ctx.request.body?.contentTypeUID),
    'uid.checkUIDAvailability': (ctx) => readsType(ctx, ctx.request.body?.contentTypeUID),
  },
  email: {
    'email.send': may('plugin::email.settings.read'),
  },
  i18n: {
    'content-types.getFillFromLocaleData': (ctx) => readsDocuments(ctx, ctx.request.query.documentId),
    'content-types.getNonLocalizedAttributes': (ctx) => {
      const { model, id } = ctx.request.body ?? {};
      return readsAll(ctx, String(model), id ? { id } : {});
    },
    'settings.updateSettings': may('plugin::i18n.locale.update'),
  },
  upload: {
    'admin-folder-file.deleteMany': changesFiles,
    'admin-folder-file.moveMany': changesFiles,
  },
};

/**
 * Puts them in place, before the routes are built.
 * @throws Error when an upgrade of Strapi has renamed one, so that no door is left open by mistake
 */
export function closeDoors(strapi: Core.Strapi): void {
  for (const [plugin, doors] of Object.entries(DOORS)) {
    const routers = Object.values(strapi.plugin(plugin).routes) as Router[];
    const routes = routers.filter(({ type }) => type === 'admin').flatMap((router) => router.routes);
    for (const [handler, policy] of Object.entries(doors)) {
      const route = routes.find((candidate) => candidate.handler === handler);
      if (!route) throw new Error(`The plugin ${plugin} has no ${handler} any more: see src/content/staff/doors.ts`);
      // Strapi finds policies by name only.
      const name = `global::${handler}`;
      strapi.get('policies').set(name, policy);
      route.config.policies = [...(route.config.policies ?? []), name];
    }
  }
}
