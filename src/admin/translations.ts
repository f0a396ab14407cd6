import { ROLES } from '../content/staff/roles';
import { componentViews, fieldsOf, stamps, type Text, typeViews, values } from '../content/views';
import { STRAPI_FRENCH } from './french';

export type Language = keyof Text;

/** The ids under which the content manager looks for labels; the name of a type and the values of a list are their own ids. */
export function translationsIn(language: Language): Record<string, string> {
  const translations: Record<string, string> = language === 'fr' ? { ...STRAPI_FRENCH } : {};
  for (const [value, name] of Object.entries(values)) translations[value] = name[language];
  for (const { code, name } of ROLES) translations[`Settings.permissions.users.${code}`] = name[language];
  for (const view of typeViews) {
    translations[view.name.en] = view.name[language];
    const stamped = Object.entries(stamps).map(([name, label]) => [name, { label }] as const);
    for (const [name, { label }] of [...fieldsOf(view), ...stamped]) {
      translations[`content-manager.content-types.${view.uid}.${name}`] = label[language];
    }
  }
  for (const view of componentViews) {
    for (const [name, { label }] of fieldsOf(view)) {
      translations[`content-manager.components.${view.uid}.${name}`] = label[language];
    }
  }
  return translations;
}
