import { componentViews, fieldsOf, stamps, type Text, typeViews } from '../content/views';

export type Language = keyof Text;

/** The ids under which the content manager looks for labels; a type's name is its own id. */
export function translationsIn(language: Language): Record<string, string> {
  const translations: Record<string, string> = {};
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
