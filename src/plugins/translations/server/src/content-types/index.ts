import machineMonth from './machine-month/schema.json';
import provenance from './provenance/schema.json';
import source from './source/schema.json';
import translation from './translation/schema.json';

/** What must outlive the read model: a backup or a transfer takes them along with the documents. */
export const contentTypes = {
  'machine-month': { schema: machineMonth },
  provenance: { schema: provenance },
  source: { schema: source },
  translation: { schema: translation },
};
