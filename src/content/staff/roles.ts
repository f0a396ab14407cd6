import type { Text } from '../../feed/text';

/** Texts for which a role answers: all of a document, or what one language says of it. */
type Scope = 'all' | 'own language';

export type StaffRole = {
  code: string;
  name: Text;
  description: Text;
  /** The only language the role writes in; all of them where there is none. */
  language?: string;
  /** Posts, events and the site's texts. */
  documents: Partial<Record<'read' | 'create' | 'update' | 'delete' | 'publish', Scope>>;
  /** Programs, series, topics, countries, people, organisations, the glossary: what has one version for all languages. */
  terms: ('read' | 'create' | 'update' | 'delete')[];
  /** In the terms of the plugins themselves. */
  plugins: string[];
};

const LIBRARY = {
  see: ['plugin::upload.read', 'plugin::upload.assets.download', 'plugin::upload.assets.copy-link'],
  add: ['plugin::upload.assets.create'],
  change: ['plugin::upload.assets.update'],
};

const DESK = {
  open: 'plugin::translations.desk.open',
  assign: 'plugin::translations.desk.assign',
  changeSource: 'plugin::translations.desk.change-source',
  exchange: 'plugin::translations.exchange.use',
  machine: 'plugin::translations.machine.use',
};

const communications: StaffRole = {
  code: 'communications',
  name: { en: 'Communications', fr: 'Communications' },
  description: {
    en: 'Writes, publishes and withdraws everything, in both languages, and gives translators their work.',
    fr: 'Écrit, publie et retire tout, dans les deux langues, et confie leur travail aux traducteurs.',
  },
  documents: { read: 'all', create: 'all', update: 'all', delete: 'all', publish: 'all' },
  terms: ['read', 'create', 'update', 'delete'],
  plugins: [...LIBRARY.see, ...LIBRARY.add, ...LIBRARY.change, ...Object.values(DESK)],
};

const translator = (language: string, name: Text, description: Text): StaffRole => ({
  code: `translator-${language}`,
  name,
  description,
  language,
  documents: { read: 'all', create: 'own language', update: 'own language', publish: 'own language' },
  terms: ['read'],
  // A translated report is a file of its own; files that are there may serve the other language.
  plugins: [...LIBRARY.see, ...LIBRARY.add, DESK.open, DESK.exchange, DESK.machine],
});

export const ROLES: StaffRole[] = [
  communications,
  translator(
    'fr',
    { en: 'Translator into French', fr: 'Traduction vers le français' },
    {
      en: 'Reads everything and writes what documents say in French: begins, withdraws and deletes none.',
      fr: 'Lit tout et écrit ce que les documents disent en français : n’en commence, n’en retire et n’en supprime aucun.',
    },
  ),
  translator(
    'en',
    { en: 'Translator into English', fr: 'Traduction vers l’anglais' },
    {
      en: 'Reads everything and writes what documents say in English: begins, withdraws and deletes none.',
      fr: 'Lit tout et écrit ce que les documents disent en anglais : n’en commence, n’en retire et n’en supprime aucun.',
    },
  ),
];
