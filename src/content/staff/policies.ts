type Body = Partial<Record<'contentTypeUID' | 'documentIds' | 'model' | 'id' | 'fileIds' | 'folderIds', unknown>>;
export type Context = {
  params: Record<string, string>;
  request: { query: { documentId?: string }; body?: Body };
  state: { userAbility: { can: (action: string, subject?: unknown, field?: string) => boolean } };
};
/** What a door asks of whoever knocks. */
export type Policy = (ctx: Context) => boolean | Promise<boolean>;

type Checker = { can: { read: (version: object) => boolean } };

const READ = 'plugin::content-manager.explorer.read';
const FILE = 'plugin::upload.file';

/** As Strapi's conditions look at it: whose it is, and what role they have. */
const WITH_CREATOR = { createdBy: { populate: ['roles'] } };

export const may =
  (action: string): Policy =>
  ({ state }) =>
    state.userAbility.can(action);

/** What has no drafts is neither published nor withdrawn. */
export const hasDrafts: Policy = ({ params }) =>
  Boolean(strapi.contentTypes[params.model as 'api::site.site']?.options?.draftAndPublish);

export const readsType = ({ state }: Context, uid: unknown = '', field?: string): boolean =>
  state.userAbility.can(READ, uid, field);

export const readsRelation: Policy = (ctx) =>
  // A component belongs to whatever holds it: Strapi asks for that.
  Boolean(strapi.components[ctx.params.model as never]) || readsType(ctx, ctx.params.model, ctx.params.targetField);

/** Whether somebody may read all these versions, those of other people included; Strapi asks for the type alone. */
export async function readsAll({ state: { userAbility } }: Context, model: string, where: object): Promise<boolean> {
  if (!(model in strapi.contentTypes)) return true;
  const rows = await strapi.db.query(model).findMany({ where, populate: WITH_CREATOR });
  const checker: Checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model });
  return rows.every((row) => checker.can.read(row));
}

export const readsDocuments = (ctx: Context, ids: unknown): Promise<boolean> =>
  readsAll(ctx, ctx.params.model ?? '', { documentId: { $in: [ids].flat().map(String) } });

/** Ids as the media library takes them; anything else is refused there. */
const idsIn = (said: unknown): number[] => [said].flat().map(Number).filter(Number.isSafeInteger);

/** Whether somebody may change all these files and what lies in these folders; Strapi asks whether they may change any. */
export async function changesFiles({ state: { userAbility }, request: { body = {} } }: Context): Promise<boolean> {
  const folders = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: idsIn(body.folderIds) } }, select: ['path'] });
  const within = folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
  const where = { $or: [{ id: { $in: idsIn(body.fileIds) } }, ...within] };
  const files = await strapi.db.query(FILE).findMany({ where, populate: WITH_CREATOR });
  const action = 'plugin::upload.assets.update';
  const { toSubject } = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability: userAbility, action, model: FILE });
  return files.every((file) => userAbility.can(action, toSubject(file)));
}
