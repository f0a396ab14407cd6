import type { Core } from '@strapi/strapi';

/** What a role may be allowed on the desk; what it may read, write and publish is for the content manager's own permissions. */
export const ACTIONS = {
  open: 'plugin::translations.desk.open',
  assign: 'plugin::translations.desk.assign',
  changeSource: 'plugin::translations.desk.change-source',
  exchange: 'plugin::translations.exchange.use',
  machine: 'plugin::translations.machine.use',
} as const;

const NAMES: Record<keyof typeof ACTIONS, string> = {
  open: 'Open the desk',
  assign: 'Give work to others, with due dates',
  changeSource: 'Choose the language a document is translated from',
  exchange: 'Export and import files',
  machine: 'Ask for machine translations',
};

/** Makes the desk's actions known; Strapi allows that until it is loaded. */
export async function registerActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(ACTIONS).map(([name, action]) => ({
    section: 'plugins',
    displayName: NAMES[name as keyof typeof ACTIONS],
    uid: action.replace('plugin::translations.', ''),
    pluginName: 'translations',
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
