import type { Core } from '@strapi/strapi';
import { inBoth, type Text } from '../../../../feed/text';

/** What a role may be allowed on the desk; what it may read, write and publish is for the content manager's own permissions. */
export const ACTIONS = {
  open: 'plugin::translations.desk.open',
  assign: 'plugin::translations.desk.assign',
  changeSource: 'plugin::translations.desk.change-source',
  exchange: 'plugin::translations.exchange.use',
  machine: 'plugin::translations.machine.use',
} as const;

const NAMES: Record<keyof typeof ACTIONS, Text> = {
  open: { en: 'Open the desk', fr: 'Ouvrir le bureau' },
  assign: { en: 'Give work to others, with due dates', fr: 'Confier du travail à d’autres, avec des échéances' },
  changeSource: {
    en: 'Choose the language a document is translated from',
    fr: 'Choisir la langue depuis laquelle un document se traduit',
  },
  exchange: { en: 'Export and import files', fr: 'Exporter et importer des fichiers' },
  machine: { en: 'Ask for machine translations', fr: 'Demander des traductions automatiques' },
};

/** Makes the desk's actions known; Strapi allows that until it is loaded. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(ACTIONS).map(([name, action]) => ({
    section: 'plugins',
    displayName: inBoth(NAMES[name as keyof typeof ACTIONS]),
    uid: action.replace('plugin::translations.', ''),
    pluginName: 'translations',
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
