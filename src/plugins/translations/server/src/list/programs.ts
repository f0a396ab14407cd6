import type { Core } from '@strapi/strapi';
import type { Program } from '../desk';

type Row = { key: string; name_en: string; name_fr: string };

/** The programs that a list can be narrowed by, in the order of their English names; or those of some keys only. */
export async function programs(strapi: Core.Strapi, keys?: readonly string[]): Promise<Program[]> {
  const terms = strapi.db.connection('feed_terms').where({ vocabulary: 'program' }).orderBy('name_en');
  const rows: Row[] = await (keys ? terms.whereIn('key', [...keys]) : terms).select('key', 'name_en', 'name_fr');
  return rows.map(({ key, name_en, name_fr }) => ({ key, name: { en: name_en, fr: name_fr } }));
}
