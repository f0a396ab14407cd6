import { inBoth } from '../../feed/text';

/**
 * What a document is called that a write begins or withdraws. Strapi asks the same permission for a new document as for
 * a new language of one, and the same for withdrawing as for publishing; the condition below tells them apart.
 */
export const BEGUN = '(begun)';
export const WITHDRAWN = '(withdrawn)';

/** Narrows the permissions to create and to publish: for documents that are there, and stay. */
export const TRANSLATIONS_ONLY = {
  id: 'api::translations-only',
  definition: {
    name: 'translations-only',
    displayName: inBoth({
      en: 'Translations only: begins and withdraws no document',
      fr: 'Traductions seulement : ne commence et ne retire aucun document',
    }),
    category: inBoth({ en: 'Translations', fr: 'Traductions' }),
    handler: () => ({ documentId: { $nin: [BEGUN, WITHDRAWN] } }),
  },
};
