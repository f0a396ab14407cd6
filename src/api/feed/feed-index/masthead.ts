import type { Core } from '@strapi/strapi';
import type { Masthead } from '../../../feed/formats/format';
import { mastheadIn, type SiteSettings } from '../../../feed/masthead';
import { siteOf } from '../../../site';
import { SITE_UID } from './sources';

type Kept = { version: number; settings: Promise<SiteSettings[]> };
const kept = new WeakMap<Core.Strapi, Kept>();

/** After a back-up was restored the same version may have other settings. */
export const forgetSettings = (strapi: Core.Strapi) => kept.delete(strapi);

function settingsAt(strapi: Core.Strapi, version: number): Promise<SiteSettings[]> {
  const known = kept.get(strapi);
  if (known?.version === version) return known.settings;
  const settings = strapi.db.query(SITE_UID).findMany({ populate: { socialLinks: true, defaultImage: true } });
  kept.set(strapi, { version, settings });
  // A failure is its reader's alone: the next one asks again.
  settings.catch(() => kept.delete(strapi));
  return settings;
}

/**
 * The newsroom's own words for an audience, read once for each version of the index: a change of the site's settings
 * moves it on.
 */
export async function readMasthead(strapi: Core.Strapi, locale: string, version: number): Promise<Masthead> {
  return mastheadIn(await settingsAt(strapi, version), locale, siteOf(strapi));
}
