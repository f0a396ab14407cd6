import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../feed/site';
import { inBoth } from '../../feed/text';
import { siteOf } from '../../site';
import { sharedAttributes } from '../shared-fields';
import { ROLES, type StaffRole } from './roles';
import { TRANSLATIONS_ONLY } from './translations-only';

type Permission = { action: string; subject?: string; properties?: object; conditions?: string[] };
type Action = 'read' | 'create' | 'update' | 'delete' | 'publish';

const explorer = (action: string) => `plugin::content-manager.explorer.${action}`;

/** Those that staff see in the content manager and write for the newsroom, localised or not. */
function typesOf(strapi: Core.Strapi, localised: boolean): string[] {
  const { isLocalizedContentType } = strapi.plugin('i18n').service('content-types');
  return Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::') || uid.startsWith('plugin::translations.'))
    .filter(({ pluginOptions }) => pluginOptions?.['content-manager' as never]?.visible !== false)
    .filter((type) => Boolean(isLocalizedContentType(type)) === localised)
    .map(({ uid }) => uid);
}

const fieldsOf = (strapi: Core.Strapi, uid: string): string[] =>
  strapi
    .service('admin::content-type')
    .getNestedFields(strapi.getModel(uid as never), { components: strapi.components });

const FIELDLESS = new Set(['delete', 'publish']);

/** What a role may do with a localised type. */
function documentPermission(strapi: Core.Strapi, role: Writer, uid: string, action: Action): Permission {
  const isOwn = role.documents[action] === 'own language';
  const locales = isOwn && role.language ? [role.language] : localeCodes(siteOf(strapi));
  const shared = sharedAttributes(uid);
  const fields = fieldsOf(strapi, uid).filter((field) => !isOwn || !((field.split('.')[0] ?? '') in shared));
  const conditions = isOwn && action !== 'update' ? [TRANSLATIONS_ONLY.id] : [];
  return {
    action: explorer(action),
    subject: uid,
    properties: FIELDLESS.has(action) ? { locales } : { fields, locales },
    conditions,
  };
}

/** Writes all that its actions let it, in every language. */
const WRITES_ALL: Pick<StaffRole, 'documents' | 'language'> = { documents: {} };

type Writer = typeof WRITES_ALL;

/** Those of the actions that a localised type knows: what has no drafts is not published. */
function permissionsOn(strapi: Core.Strapi, writer: Writer, uid: string, actions: Action[]): Permission[] {
  const { actionProvider } = strapi.service('admin::permission');
  return actions
    .filter((action) => actionProvider.get(explorer(action)).subjects.includes(uid))
    .map((action) => documentPermission(strapi, writer, uid, action));
}

function permissionsOf(strapi: Core.Strapi, role: StaffRole): Permission[] {
  const translatorsPublish = strapi.config.get<boolean>('staff.translatorsPublish');
  const actions = (Object.keys(role.documents) as Action[]).filter(
    (action) => action !== 'publish' || role.documents.publish === 'all' || translatorsPublish,
  );
  const documents = typesOf(strapi, true).flatMap((uid) => permissionsOn(strapi, role, uid, actions));
  const terms = typesOf(strapi, false).flatMap((uid) =>
    role.terms.map((action) => ({
      action: explorer(action),
      subject: uid,
      properties: FIELDLESS.has(action) ? {} : { fields: fieldsOf(strapi, uid) },
    })),
  );
  return [...documents, ...terms, ...role.plugins.map((action) => ({ action }))];
}

/** Strapi takes conditions until it is loaded. */
export const registerConditions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').conditionProvider.register(TRANSLATIONS_ONLY.definition);

/** Strapi's own: an editor, and an author who writes drafts of their own. */
const STRAPIS: { code: string; actions: Action[]; conditions: string[] }[] = [
  { code: 'strapi-editor', actions: ['read', 'create', 'update', 'delete', 'publish'], conditions: [] },
  { code: 'strapi-author', actions: ['read', 'create', 'update', 'delete'], conditions: ['admin::is-creator'] },
];

/** Strapi makes its roles without a language, with which they may do nothing, and soon forgets half of what they may. */
async function mendStrapis(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role');
  const types = typesOf(strapi, true);
  for (const { code, actions, conditions } of STRAPIS) {
    const role = await service.findOne({ code });
    if (!role) continue;
    await strapi.db.query('admin::permission').deleteMany({ where: { role: role.id, subject: types } });
    const permissions = types.flatMap((uid) => permissionsOn(strapi, WRITES_ALL, uid, actions));
    await service.addPermissions(
      role.id,
      permissions.map((permission) => ({ ...permission, conditions })),
    );
  }
}

/**
 * Makes the newsroom's roles where they have never been made. Afterwards they are the administrators': what they change,
 * rename or delete stays so.
 */
export async function makeRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'deux_rives_roles' });
  const made = ((await store.get({ key: 'made' })) ?? []) as string[];
  const missing = ROLES.filter(({ code }) => !made.includes(code));
  const service = strapi.service('admin::role');
  for (const role of missing) {
    const name = inBoth(role.name);
    // An administrator's role of this name is theirs.
    if (await service.exists({ name: { $in: [name, role.name.en] } })) continue;
    const { id } = await service.create({ code: role.code, name, description: inBoth(role.description) });
    await service.assignPermissions(id, permissionsOf(strapi, role));
  }
  if (!made.length) await mendStrapis(strapi);
  if (missing.length) await store.set({ key: 'made', value: ROLES.map(({ code }) => code) });
}
