import type { Core } from '@strapi/strapi';
import type { SiteRecord } from './record';

type Service = {
  findFirst(params: object): Promise<{ documentId: string } | null>;
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
};

/** Fills in the site's settings when nobody has done so yet. @returns whether it did */
export async function importSite(strapi: Core.Strapi, { socialLinks, locales }: SiteRecord): Promise<boolean> {
  const site = strapi.documents('api::site.site') as unknown as Service;
  const [first, ...others] = Object.entries(locales);
  if (!first || (await strapi.db.query('api::site.site').count()) > 0) return false;
  const { documentId } = await site.create({ locale: first[0], data: { ...first[1], socialLinks } });
  for (const [locale, data] of others) await site.update({ documentId, locale, data });
  return true;
}
