import type { Core } from '@strapi/strapi';

type Attribute = { pluginOptions?: { i18n?: { localized?: unknown } } };

/**
 * Stops the start when an attribute of a localised type does not say whether it is localised: Strapi takes silence for
 * "shared" and overwrites the other languages (strapi/strapi issue 25802).
 */
export function checkSchemas(strapi: Core.Strapi): void {
  const types = Object.values(strapi.contentTypes).filter(({ uid, pluginOptions }) => {
    const { i18n } = (pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
    return uid.startsWith('api::') && i18n?.localized;
  });
  const silent = types.flatMap(({ uid, attributes, __schema__ }) =>
    Object.entries(
      ((__schema__ as { attributes?: object } | undefined)?.attributes ?? attributes) as Record<string, Attribute>,
    )
      .filter(([, attribute]) => typeof attribute.pluginOptions?.i18n?.localized !== 'boolean')
      .map(([name]) => `${uid} ${name}`),
  );
  if (!silent.length) return;
  throw new Error(
    `Say in schema.json, with pluginOptions.i18n.localized true or false, whether these attributes are localised: ${silent.join(', ')}`,
  );
}
