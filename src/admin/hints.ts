import { componentViews, fieldsOf, type Text, typeViews } from '../content/views';
import type { Language } from './translations';

type Field = { hint?: string };
type Layout<F> = { layout: F[][][]; components: Record<string, { layout: F[][] }> };

const hints = new Map<string, Text>();
for (const view of [...typeViews, ...componentViews]) {
  for (const [, { hint }] of fieldsOf(view)) if (hint) hints.set(hint.en, hint).set(hint.fr, hint);
}

/** Strapi shows hints as they are stored, without asking for a translation: ours are exchanged, others stay. */
function translated<F extends Field>(field: F, language: Language): F {
  const hint = field.hint ? hints.get(field.hint) : undefined;
  return hint ? { ...field, hint: hint[language] } : field;
}

export function translateHints<L extends Layout<Field>>(layout: L, language: Language): L {
  const inRow = <F extends Field>(row: F[]) => row.map((field) => translated(field, language));
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map(inRow) },
  ]);
  return {
    ...layout,
    layout: layout.layout.map((panel) => panel.map(inRow)),
    components: Object.fromEntries(components),
  };
}
