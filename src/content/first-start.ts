import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../feed/site';
import { siteOf } from '../site';

/** Makes the site's locales known to Strapi; the first one is its default. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const site = siteOf(strapi);
  for (const { code, name } of site.locales) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name });
  }
  const code = defaultLocale(site);
  if ((await locales.getDefaultLocale()) !== code) await locales.setDefaultLocale({ code });
}

/** On a fresh database Strapi makes two API tokens that never expire, one with full access. Nobody asked for them. */
export async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  const description = 'A default API token with%';
  const where = { name: { $in: ['Read Only', 'Full Access'] }, description: { $startsWith: description.slice(0, -1) } };
  for (const { id } of await strapi.db.query('admin::api-token').findMany({ where, select: ['id'] })) {
    await strapi.service('admin::api-token').revoke(id);
  }
}
