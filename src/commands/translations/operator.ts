import type { Core } from '@strapi/strapi';
import { ENTRY_TYPES, localeCodes } from '../../feed/site';
import type { Readable, Writer } from '../../plugins/translations/server/src/work/permissions';
import { siteOf } from '../../site';

/** Whoever may start commands on the server may read and write everything; in documents nobody is named for it. */
export const operator: Writer = { user: { id: null }, userAbility: { can: () => true } };

/** All that there is to read. */
export const everything = (strapi: Core.Strapi): Readable[] =>
  ENTRY_TYPES.map((type) => {
    const locales = localeCodes(siteOf(strapi));
    return { type, locales, titles: locales };
  });
