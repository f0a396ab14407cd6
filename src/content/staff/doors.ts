import type { Core } from '@strapi/strapi';

type Context = {
  params: Record<string, string>;
  request: {
    query: { documentId?: string };
    body?: { contentTypeUID?: string; documentIds?: unknown; model?: string; id?: unknown };
  };
  state: { userAbility: { can: (action: string, subject?: string, field?: string) => boolean } };
};
type Policy = (ctx: Context) => boolean | Promise<boolean>;
type Checker = { can: { read: (version: object) => boolean } };
type Route = { handler: string; config: { policies: unknown[] } };

const READ = 'plugin::content-manager.explorer.read';

const mayRead = ({ state }: Context, uid = '', field?: string) => state.userAbility.can(READ, uid, field);

const readsRelation: Policy = (ctx) =>
  // A component belongs to whatever holds it: Strapi asks for that.
  Boolean(strapi.components[ctx.params.model as never]) || mayRead(ctx, ctx.params.model, ctx.params.targetField);

/** Whether somebody may read all these versions, those of other people included; Strapi asks for the type alone. */
async function readsAll({ state: { userAbility } }: Context, model: string, where: object): Promise<boolean> {
  if (!(model in strapi.contentTypes)) return true;
  const rows = await strapi.db.query(model).findMany({ where, populate: { createdBy: { populate: ['roles'] } } });
  const checker: Checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model });
  return rows.every((row) => checker.can.read(row));
}

const readsDocuments = (ctx: Context, ids: unknown) =>
  readsAll(ctx, ctx.params.model ?? '', { documentId: { $in: [ids].flat().map(String) } });

const may =
  (action: string): Policy =>
  ({ state }) =>
    state.userAbility.can(action);

/**
 * Endpoints of Strapi's plugins that let in everybody who is signed in, and what they ask here. The labels of components
 * and the settings of languages could be changed by any role; a bulk publish and what fills in a new language showed
 * authors the drafts of others; previews and slugs told of types that a role may not read, and relations of such types were
 * an error 500.
 */
const DOORS: Record<string, Record<string, Policy>> = {
  'content-manager': {
    'collection-types.bulkFindForValidation': (ctx) => readsDocuments(ctx, ctx.request.body?.documentIds),
    'components.updateComponentConfiguration': may('plugin::content-manager.components.configure-layout'),
    'preview.getPreviewUrl': (ctx) => mayRead(ctx, ctx.params.contentType),
    'relations.findAvailable': readsRelation,
    'relations.findExisting': readsRelation,
    'uid.generateUID': (ctx) => mayRead(ctx, ctx.request.body?.contentTypeUID),
    'uid.checkUIDAvailability': (ctx) => mayRead(ctx, ctx.request.body?.contentTypeUID),
  },
  i18n: {
    'content-types.getFillFromLocaleData': (ctx) => readsDocuments(ctx, ctx.request.query.documentId),
    'content-types.getNonLocalizedAttributes': (ctx) => {
      const { model = '', id } = ctx.request.body ?? {};
      return readsAll(ctx, model, id ? { id } : {});
    },
    'settings.updateSettings': may('plugin::i18n.locale.update'),
  },
};

/**
 * Puts them in place, before the routes are built.
 * @throws Error when an upgrade of Strapi has renamed one, so that no door is left open by mistake
 */
export function closeDoors(strapi: Core.Strapi): void {
  for (const [plugin, doors] of Object.entries(DOORS)) {
    const routers = Object.values(strapi.plugin(plugin).routes) as { routes: Route[] }[];
    const routes = routers.flatMap((router) => router.routes);
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
