import type { Core } from '@strapi/strapi';
import type { EntryRow } from './rows';

const UID = 'api::feed.former-slug';

const own = (rows: EntryRow[]) => rows.filter((row) => !row.is_fallback);
const address = (row: EntryRow) => `${row.type} ${row.locale} ${row.slug}`;

/** Remembers the addresses that documents leave, so that a reader is led on (301) or told that it is gone (410). */
export async function rememberFormerSlugs(strapi: Core.Strapi, before: EntryRow[], after: EntryRow[]): Promise<void> {
  const current = new Set(own(after).map(address));
  for (const row of own(before).filter((old) => !current.has(address(old)))) {
    const where = { entryType: row.type, entryLocale: row.locale, slug: row.slug };
    const known = await strapi.db.query(UID).findOne({ where });
    const data = { ...where, entryId: row.document_id };
    if (known) await strapi.db.query(UID).update({ where: { id: known.id }, data });
    else await strapi.db.query(UID).create({ data });
  }
}

/** The document that once had this address. */
export async function formerOwner(
  strapi: Core.Strapi,
  type: string,
  locale: string,
  slug: string,
): Promise<string | undefined> {
  const where = { entryType: type, entryLocale: locale, slug };
  return (await strapi.db.query(UID).findOne({ where }))?.entryId;
}
