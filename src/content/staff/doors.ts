import type { Core } from '@strapi/strapi';

type Context = {
  params: Record<string, string>;
  request: { body?: { contentTypeUID?: string; documentIds?: unknown } };
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

/** Strapi looks at the documents alone and answers with all their languages, those of other people's drafts too. */
const readsEveryVersion: Policy = async ({ params: { model = '' }, request, state: { userAbility } }) => {
  if (!(model in strapi.contentTypes)) return true;
  const where = { documentId: { $in: [request.body?.documentIds].flat().map(String) } };
  const rows = await strapi.db.query(model).findMany({ where, populate: { createdBy: { populate: ['roles'] } } });
  const checker: Checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model });
  return rows.every((row) => checker.can.read(row));
};

/**
 * Endpoints of the content manager that let in everybody who is signed in, and what they ask here: the labels of
 * components could be rewritten by any role, a bulk publish showed authors the drafts of others, previews and slugs told of types that a role may not read, and relations
 * of such types were an error 500.
 */
const DOORS: Record<string, Policy> = {
  'collection-types.bulkFindForValidation': readsEveryVersion,
  'components.updateComponentConfiguration': ({ state }) =>
    state.userAbility.can('plugin::content-manager.components.configure-layout'),
  'preview.getPreviewUrl': (ctx) => mayRead(ctx, ctx.params.contentType),
  'relations.findAvailable': readsRelation,
  'relations.findExisting': readsRelation,
  'uid.generateUID': (ctx) => mayRead(ctx, ctx.request.body?.contentTypeUID),
  'uid.checkUIDAvailability': (ctx) => mayRead(ctx, ctx.request.body?.contentTypeUID),
};

/**
 * Puts them in place, before the routes are built.
 * @throws Error when an upgrade of Strapi has renamed one, so that no door is left open by mistake
 */
export function closeDoors(strapi: Core.Strapi): void {
  const routers = Object.values(strapi.plugin('content-manager').routes) as { routes: Route[] }[];
  const routes = routers.flatMap((router) => router.routes);
  for (const [handler, policy] of Object.entries(DOORS)) {
    const route = routes.find((candidate) => candidate.handler === handler);
    if (!route) throw new Error(`The content manager has no ${handler} any more: see src/content/staff/doors.ts`);
    // Strapi finds policies by name only.
    const name = `global::${handler}`;
    strapi.get('policies').set(name, policy);
    route.config.policies = [...(route.config.policies ?? []), name];
  }
}
