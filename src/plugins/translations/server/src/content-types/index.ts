import source from './source/schema.json';
import translation from './translation/schema.json';

/** What must outlive the read model: a backup or a transfer takes them along with the documents. */
export const contentTypes = { source: { schema: source }, translation: { schema: translation } };
