/** What staff read, in the two languages of the admin panel. English is what the database keeps. */
export type Text = { en: string; fr: string };

export type Field = {
  label: Text;
  hint?: Text;
  /** Columns of Strapi's grid of twelve. */
  width: number;
  /** Shown, but filled in by the system. */
  readOnly?: true;
};

/** One line of the form: its fields from left to right. */
export type Row = Record<string, Field>;

export type ComponentView = { uid: string; name: Text; mainField: string; rows: Row[] };

export type TypeView = ComponentView & {
  columns: string[];
  sortBy: string;
  sortOrder: 'ASC' | 'DESC';
};

export const text = (en: string, fr: string): Text => ({ en, fr });

export const field = (width: number, label: Text, hint?: Text): Field => ({ label, width, ...(hint && { hint }) });

const SHARED = text('Same in both languages.', 'Identique dans les deux langues.');

/** A field whose one value serves every locale: the hint ends by saying so. */
export const shared = (width: number, label: Text, hint?: Text): Field =>
  field(width, label, hint ? text(`${hint.en} ${SHARED.en}`, `${hint.fr} ${SHARED.fr}`) : SHARED);

export const fieldsOf = (view: ComponentView): [string, Field][] => view.rows.flatMap((row) => Object.entries(row));
