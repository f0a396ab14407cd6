import type { EntryType } from '../../server/src/desk';

/** Where the desk's pages are in the admin panel. */
export const DESK = '/plugins/translations';

/** The name under which the content manager knows a type. */
export const uidOf = (type: EntryType): string => `api::${type}.${type}`;

export const typeOf = (uid: string): EntryType | undefined =>
  uid === 'api::program-post.program-post' ? 'program-post' : uid === 'api::event.event' ? 'event' : undefined;

export const editAddress = (type: EntryType, documentId: string, locale: string): string =>
  `/content-manager/collection-types/${uidOf(type)}/${documentId}?plugins[i18n][locale]=${locale}`;
