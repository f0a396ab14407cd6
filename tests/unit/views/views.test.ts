import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { translateHints } from '../../../src/admin/hints';
import { translationsIn } from '../../../src/admin/translations';
import {
  type ComponentView,
  componentViews,
  fieldsOf,
  stamps,
  type Text,
  typeViews,
  values,
} from '../../../src/content/views';

type Attribute = { enum?: string[]; private?: boolean; pluginOptions?: { i18n?: { localized?: boolean } } };
type Schema = {
  info: { displayName: string };
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
  attributes: Record<string, Attribute>;
};

const src = resolve(__dirname, '../../../src');
const read = (...path: string[]): Schema => JSON.parse(readFileSync(join(src, ...path), 'utf8'));

const schemas = new Map<string, Schema>();
for (const api of readdirSync(join(src, 'api'))) {
  if (!existsSync(join(src, 'api', api, 'content-types'))) continue;
  for (const type of readdirSync(join(src, 'api', api, 'content-types'))) {
    const schema = read('api', api, 'content-types', type, 'schema.json');
    if (schema.pluginOptions?.['content-manager']?.visible !== false) schemas.set(`api::${api}.${type}`, schema);
  }
}
for (const file of readdirSync(join(src, 'components/shared'))) {
  schemas.set(`shared.${basename(file, '.json')}`, read('components/shared', file));
}

const views: ComponentView[] = [...typeViews, ...componentViews];
const names = (view: ComponentView) => fieldsOf(view).map(([name]) => name);

test('every type and component that staff see has one view', () => {
  expect(views.map(({ uid }) => uid).sort()).toEqual([...schemas.keys()].sort());
});

describe.each(views.map((view) => [view.uid, view] as const))('%s', (uid, view) => {
  const schema = schemas.get(uid)!;
  const attributes = Object.entries(schema.attributes).filter(([, attribute]) => !attribute.private);

  test('every visible attribute has a label and a place, in the order of the schema', () => {
    expect(names(view)).toEqual(attributes.map(([name]) => name));
    for (const [, { label }] of fieldsOf(view)) expect([label.en, label.fr]).not.toContain('');
  });

  test('no row is wider than the grid', () => {
    for (const row of view.rows) {
      expect(Object.values(row).reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(12);
    }
  });

  test('the shared fields of a localised type say so', () => {
    const said = fieldsOf(view).filter(([, { hint }]) => hint?.en.endsWith('Same in both languages.'));
    const isShared = ([, attribute]: [string, Attribute]) => attribute.pluginOptions?.i18n?.localized === false;
    expect(said.map(([name]) => name)).toEqual(attributes.filter(isShared).map(([name]) => name));
  });

  test('its English name is the one in the schema', () => {
    expect(view.name.en).toBe(schema.info.displayName);
  });
});

test.each(typeViews.map((view) => [view.uid, view] as const))('%s lists and sorts by its own fields', (_uid, view) => {
  expect(names(view)).toEqual(expect.arrayContaining([...view.columns, view.mainField, view.sortBy]));
});

const texts: Text[] = [
  ...views.flatMap((view) => [
    view.name,
    ...fieldsOf(view).flatMap(([, { label, hint }]) => (hint ? [label, hint] : [label])),
  ]),
  ...Object.values(stamps),
  ...Object.values(values),
];

test('every value of a list has a name', () => {
  const all = [...schemas.values()].flatMap(({ attributes }) => Object.values(attributes));
  expect(Object.keys(values).sort()).toEqual(all.flatMap((attribute) => attribute.enum ?? []).sort());
});

test('texts have curly apostrophes and nothing that a message format would read as code', () => {
  for (const { en, fr } of texts) expect(`${en}${fr}`).not.toMatch(/['"{}<>]/);
});

test('French has a no-break space before : ; ? ! and inside guillemets', () => {
  for (const { fr } of texts) {
    expect(fr.replace(/https?:\/\//g, '')).not.toMatch(/[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]/);
  }
});

test('labels, type names and the fields of components are translated', () => {
  expect(translationsIn('fr')).toMatchObject({
    Event: 'Événement',
    'content-manager.content-types.api::event.event.startsAt': 'Début',
    'content-manager.components.shared.venue.city': 'Ville',
  });
});

test('our hints are translated, those of administrators stay', () => {
  const [ours, others] = [{ hint: 'Same in both languages.' }, { hint: 'Ask Amal first.' }];
  const french = { hint: 'Identique dans les deux langues.' };
  const layout = { layout: [[[ours, others]]], components: { 'shared.link': { layout: [[ours]] } } };
  const translated = { layout: [[[french, others]]], components: { 'shared.link': { layout: [[french]] } } };
  expect(translateHints(layout, 'fr')).toEqual(translated);
  expect(translateHints(translated, 'en')).toEqual(layout);
});
