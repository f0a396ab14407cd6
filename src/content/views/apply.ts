import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { type ComponentView, componentViews, type Field, fieldsOf, stamps, type TypeView, typeViews } from '.';

type Metadata = { edit: Record<string, unknown>; list: Record<string, unknown> };
type Configuration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};

/** The content manager's own name for where it keeps the views of types and of components. */
type Keeper = 'content-types' | 'components';

const isTypeView = (view: ComponentView | TypeView): view is TypeView => 'columns' in view;

const metadataOf = ({ label, hint, readOnly }: Field): Metadata => ({
  edit: { label: label.en, description: hint?.en ?? '', editable: !readOnly },
  list: { label: label.en },
});

/** What the content manager shall keep of a view: English only, for the panel translates it. */
function configurationOf(view: ComponentView | TypeView): Configuration {
  const metadatas = Object.fromEntries(fieldsOf(view).map(([name, field]) => [name, metadataOf(field)]));
  const edit = view.rows.map((row) => Object.entries(row).map(([name, { width }]) => ({ name, size: width })));
  const { mainField } = view;
  if (!isTypeView(view)) return { settings: { mainField }, metadatas, layouts: { list: [], edit } };
  for (const [name, { en }] of Object.entries(stamps)) metadatas[name] = { edit: {}, list: { label: en } };
  const settings = { mainField, defaultSortBy: view.sortBy, defaultSortOrder: view.sortOrder };
  return { settings, metadatas, layouts: { list: view.columns, edit } };
}

/** Relations show their targets by the names that the targets' own views give them; Strapi would show keys. */
function nameRelations(strapi: Core.Strapi, uid: string, { metadatas }: Configuration): void {
  const attributes = strapi.getModel(uid as UID.Schema)?.attributes as Record<string, { target?: string }> | undefined;
  for (const [name, { edit }] of Object.entries(metadatas)) {
    const { target: uidOfTarget } = attributes?.[name] ?? {};
    const target = typeViews.find((view) => view.uid === uidOfTarget);
    if (target) edit.mainField = target.mainField;
  }
}

/** Lays our choices over what Strapi made from the schema, such as which fields can be sorted. */
function over(kept: Configuration, ours: Configuration): Configuration {
  const metadatas = Object.entries(kept.metadatas).map(([name, { edit, list }]) => [
    name,
    { edit: { ...edit, ...ours.metadatas[name]?.edit }, list: { ...list, ...ours.metadatas[name]?.list } },
  ]);
  const list = ours.layouts.list.length ? ours.layouts.list : kept.layouts.list;
  return {
    settings: { ...kept.settings, ...ours.settings },
    metadatas: Object.fromEntries(metadatas),
    layouts: { list, edit: ours.layouts.edit },
  };
}

async function write(strapi: Core.Strapi, keeper: Keeper, uid: string, ours: Configuration): Promise<void> {
  const service = strapi.plugin('content-manager').service(keeper);
  const model = keeper === 'components' ? service.findComponent(uid) : service.findContentType(uid);
  if (!model) throw new Error(`There is a view of "${uid}", but no such ${keeper}: remove it from src/content/views`);
  await service.updateConfiguration(model, over(await service.findConfiguration(model), ours));
}

/**
 * Gives staff our labels, hints and layouts. A view is written once and again only after its table changed, so that
 * what administrators rearrange in the panel stays.
 */
export async function applyViews(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'deux_rives_views' });
  const remembered = ((await store.get({ key: 'hashes' })) ?? {}) as Record<string, string>;
  const hashes: Record<string, string> = {};
  for (const view of [...componentViews, ...typeViews]) {
    const ours = configurationOf(view);
    nameRelations(strapi, view.uid, ours);
    const hash = createHash('sha256').update(JSON.stringify(ours)).digest('hex');
    hashes[view.uid] = hash;
    if (remembered[view.uid] === hash) continue;
    await write(strapi, isTypeView(view) ? 'content-types' : 'components', view.uid, ours);
  }
  if (JSON.stringify(hashes) !== JSON.stringify(remembered)) await store.set({ key: 'hashes', value: hashes });
}
