import type { EntryType } from '../../../../../feed/site';
import type { Text } from '../../../../../feed/text';
import type { Run } from '../text/runs';
import type { Field, Segment } from '../text/segments';

/** How far a unit is, in the words of XLIFF 2.1 (section 4.3.1.27), from the first to the last. */
export const UNIT_STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export const FORMATS = ['xliff12', 'xliff21', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** One segment beside its translation, as a file carries it. */
export type Unit = {
  /** The segment's, stable in its document. */
  id: string;
  field: Field;
  kind: Segment['kind'];
  source: Run[];
  /** Not given where nothing is translated. */
  target?: Run[];
  state: UnitState;
  /** Made by a machine and not touched since. */
  machine: boolean;
  /** Characters that the field takes. */
  limit: number | null;
};

export type ExchangedDocument = {
  type: EntryType;
  documentId: string;
  from: string;
  to: string;
  title: string;
  /** The address of the two texts side by side on the desk. */
  link: string;
  units: Unit[];
};

export const FIELD_NAMES: Record<Field, Text> = {
  title: { en: 'Title', fr: 'Titre' },
  excerpt: { en: 'Excerpt', fr: 'Chapeau' },
  coverAlt: { en: 'Alternative text of the cover', fr: 'Texte alternatif de la couverture' },
  body: { en: 'Body', fr: 'Texte' },
  'seo.title': { en: 'Title for search engines', fr: 'Titre pour les moteurs de recherche' },
  'seo.description': { en: 'Description for search engines', fr: 'Description pour les moteurs de recherche' },
};

export const KIND_NAMES: Record<Segment['kind'], Text> = {
  text: { en: 'text', fr: 'texte' },
  paragraph: { en: 'paragraph', fr: 'paragraphe' },
  heading: { en: 'heading', fr: 'intertitre' },
  'list-item': { en: 'list item', fr: 'élément de liste' },
  quote: { en: 'quotation', fr: 'citation' },
  code: { en: 'code', fr: 'code' },
  'image-alt': { en: 'alternative text of an image', fr: 'texte alternatif d’une image' },
};

/** What a translator should know of a unit: which field it is, how long it may be, where to see it in place. */
export function notesOf({ field, kind, limit }: Unit, { link }: ExchangedDocument): Record<string, Text> {
  const place = (language: 'en' | 'fr') =>
    field === 'body' ? `${FIELD_NAMES.body[language]}, ${KIND_NAMES[kind][language]}` : FIELD_NAMES[field][language];
  return {
    field: { en: place('en'), fr: place('fr') },
    ...(limit !== null && { limit: { en: `At most ${limit} characters`, fr: `${limit} caractères au plus` } }),
    link: { en: link, fr: link },
  };
}

/** The name of a unit in a file that holds many documents; `nameOf` and `partsOfName` are each other's reverse. */
export const nameOf = (documentId: string, id: string): string => `${documentId}:${id}`;

export function partsOfName(name: string): { documentId?: string; id: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { id: name } : { documentId: name.slice(0, colon), id: name.slice(colon + 1) };
}
