import type { Text } from '../../../../../feed/text';

/** What becomes of a unit of a file; the first three are as they should be, the others are refusals. */
export const OUTCOMES = [
  'applied',
  'unchanged',
  'untranslated',
  'source-moved',
  'target-moved',
  'broken-codes',
  'too-long',
  'wrong-locale',
  'unknown-document',
  'unknown-unit',
  'duplicate',
  'malformed',
  'forbidden',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const FINE: readonly Outcome[] = ['applied', 'unchanged', 'untranslated'];
export const isRefusal = (outcome: Outcome): boolean => !FINE.includes(outcome);

/** What can be taken all the same when the person who imports says so. */
export const ACCEPTABLE = ['source-moved', 'target-moved'] as const;
export type Acceptable = (typeof ACCEPTABLE)[number];

export const SOURCE_MOVED: Text = {
  en: 'The source has changed since the export: the translation is left as it is',
  fr: 'La source a changé depuis l’export : la traduction reste telle quelle',
};
export const TARGET_MOVED: Text = {
  en: 'The translation has been changed here since the export: it is left as it is',
  fr: 'La traduction a été modifiée ici depuis l’export : elle reste telle quelle',
};
export const UNKNOWN_UNIT: Text = {
  en: 'The source has no such part, or has it no more',
  fr: 'La source n’a pas cette partie, ou ne l’a plus',
};
export const DUPLICATE: Text = {
  en: 'This unit stands in the file twice: the first one counts',
  fr: 'Cette unité figure deux fois dans le fichier : la première compte',
};
export const OTHER_DOCUMENT: Text = {
  en: 'This unit belongs to another document than its file element',
  fr: 'Cette unité appartient à un autre document que son élément file',
};
export const UNFORMATTED: Text = {
  en: 'This field is plain text: it can have no marks and no links',
  fr: 'Ce champ est du texte simple : il ne peut avoir ni mise en forme ni lien',
};

export const tooLong = (length: number, limit: number): Text => ({
  en: `The text has ${length} characters, the field takes ${limit}`,
  fr: `Le texte a ${length} caractères, le champ en accepte ${limit}`,
});

export const missingCode = (id: number, kind: Text): Text => ({
  en: `Code ${id} of the source (${kind.en}) is missing in the translation`,
  fr: `Le code ${id} de la source (${kind.fr}) manque dans la traduction`,
});

export const unknownDocument = (original: string): Text => ({
  en: `There is no document “${original.slice(0, 80)}”`,
  fr: `Il n’y a pas de document « ${original.slice(0, 80)} »`,
});

export const wrongSource = (said: string | undefined, right: string): Text => ({
  en: `The source language is “${said ?? ''}”: this document is translated from ${right}`,
  fr: `La langue source est « ${said ?? ''} » : ce document se traduit depuis ${right}`,
});

export const wrongTarget = (said: string | undefined, right: readonly string[]): Text => ({
  en: `The target language is “${said ?? ''}”: this document is translated into ${right.join(', ')}`,
  fr: `La langue cible est « ${said ?? ''} » : ce document se traduit vers ${right.join(', ')}`,
});

export const FORBIDDEN: Text = {
  en: 'You may not change this document in this language',
  fr: 'Vous n’avez pas le droit de modifier ce document dans cette langue',
};

export const unwritable = (reason: string): Text => ({
  en: `The document could not be written: ${reason}`,
  fr: `Le document n’a pas pu être enregistré : ${reason}`,
});
