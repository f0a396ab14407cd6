import type { Core } from '@strapi/strapi';
import { ENTRY_UIDS } from '../../../../../api/feed/feed-index/sources';
import { ENTRY_TYPES, type EntryType, localeCodes } from '../../../../../feed/site';
import { siteOf } from '../../../../../site';
import { FIELDS, type Field } from '../text/segments';

/** What a role's permissions say of one version, as Strapi's permission checker puts it. */
type Can = (entity?: object, field?: string) => boolean;
type Checker = { can: { read: Can; update: Can; publish: Can } };

/** The signed-in member of staff, as Strapi's authentication leaves them. */
export type Staff = {
  user: { id: number; preferedLanguage?: string | null };
  userAbility: { can: (action: string) => boolean };
};

/** Somebody who writes: a member of staff, or nobody by name, as when a command is started on the server. */
export type Writer = Pick<Staff, 'userAbility'> & { user: { id: number | null } };

/** The languages that somebody may read of a type, and those of which they may read the titles. */
export type Readable = { type: EntryType; locales: string[]; titles: string[] };

const checkerOf = (strapi: Core.Strapi, { userAbility }: Writer, type: EntryType): Checker =>
  strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model: ENTRY_UIDS[type] });

/**
 * What somebody may read whatever the document: a permission that looks at each document, such as that of authors at
 * their own, is none for a list.
 */
export const readableFor = (strapi: Core.Strapi, staff: Staff): Readable[] =>
  ENTRY_TYPES.map((type) => {
    const { can } = checkerOf(strapi, staff, type);
    const locales = localeCodes(siteOf(strapi)).filter((locale) => can.read({ locale }));
    return { type, locales, titles: locales.filter((locale) => can.read({ locale }, 'title')) };
  }).filter(({ locales }) => locales.length);

/** Whether somebody may read every text that the desk translates, in all of these languages. */
export const readsEverything = (strapi: Core.Strapi, staff: Staff, locales: readonly string[]): boolean =>
  ENTRY_TYPES.every((type) => {
    const { can } = checkerOf(strapi, staff, type);
    return locales.every((locale) => FIELDS.every((field) => can.read({ locale }, field)));
  });

/** A version as a condition may look at it: with its creator; of one that does not exist only the language is known. */
export type Judged = { locale: string } & Record<string, unknown>;

/** What somebody may do with one translation, field by field where it matters. */
export type Rights = {
  reads: (version: Judged, field?: Field | 'attachments') => boolean;
  updates: (version: Judged, field?: Field) => boolean;
  publishes: (version: Judged) => boolean;
};

export function rightsOn(strapi: Core.Strapi, staff: Writer, type: EntryType): Rights {
  const { can } = checkerOf(strapi, staff, type);
  return { reads: can.read, updates: can.update, publishes: can.publish };
}

export const mayDo = ({ userAbility }: Staff, action: string): boolean => userAbility.can(action);
