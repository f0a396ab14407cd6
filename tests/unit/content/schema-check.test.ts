import type { Core } from '@strapi/strapi';
import { checkSchemas } from '../../../src/content/schema-check';

const localised = (localized?: boolean) => ({ type: 'string', pluginOptions: { i18n: { localized } } });

/** The start of an application that has one content type. */
const start = (attributes: object, { uid = 'api::event.event', i18n = { localized: true } } = {}) =>
  checkSchemas({ contentTypes: { [uid]: { uid, pluginOptions: { i18n }, attributes } } } as unknown as Core.Strapi);

test.each<[string, object]>([
  ['says nothing', { type: 'string' }],
  ['has options of other plugins only', { type: 'media', pluginOptions: { upload: {} } }],
  ['leaves it open', localised()],
])('an attribute of a localised type that %s stops the start, and is named', (_, venue) => {
  expect(() => start({ title: localised(true), venue })).toThrow(/: api::event\.event venue$/);
});

test('an attribute that says whether it is localised, either way, does not', () => {
  expect(() => start({ title: localised(true), venue: localised(false) })).not.toThrow();
});

test('types that are not localised, and those of plugins, may be silent', () => {
  const silent = { name: { type: 'string' } };
  expect(() => start(silent, { i18n: { localized: false } })).not.toThrow();
  expect(() => start(silent, { uid: 'plugin::upload.file' })).not.toThrow();
});

test('the attributes that Strapi adds by itself are not asked', () => {
  const uid = 'api::event.event';
  const attributes = { title: localised(true), createdAt: { type: 'datetime' } };
  const type = { uid, pluginOptions: { i18n: { localized: true } }, attributes };
  const __schema__ = { attributes: { title: localised(true) } };
  const strapi = { contentTypes: { [uid]: { ...type, __schema__ } } } as unknown as Core.Strapi;
  expect(() => checkSchemas(strapi)).not.toThrow();
});
