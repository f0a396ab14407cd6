import { componentViews, fieldsOf, stamps, type Text, typeViews, values } from '../content/views';

export type Language = keyof Text;

/** What Strapi's own French leaves in English on the pages that our staff use. */
const STRAPI_FRENCH = {
  'content-manager.plugin.name': 'Gestionnaire de contenu',
  'content-manager.containers.list.table-headers.status': 'état',
  'content-manager.form.Input.hint.character.unit': '{maxValue, plural, one { caractère} other { caractères}}',
  'content-manager.components.Blocks.expand': 'Agrandir',
  'content-manager.components.Blocks.dnd.instruction':
    'Pour déplacer un bloc, appuyez sur Commande ou Contrôle et Majuscule avec les flèches vers le haut ou vers le bas',
  'search.placeholder': 'Rechercher',
};

/** The ids under which the content manager looks for labels; the name of a type and the values of a list are their own ids. */
export function translationsIn(language: Language): Record<string, string> {
  const translations: Record<string, string> = language === 'fr' ? { ...STRAPI_FRENCH } : {};
  for (const [value, name] of Object.entries(values)) translations[value] = name[language];
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
