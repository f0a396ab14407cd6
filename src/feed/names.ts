import type { EntryType } from './site';
import { languageOf, type Text } from './text';
import type { Vocabulary } from './vocabulary';

/** How readers of each language call a term. */
export type TermNames = Record<'en' | 'fr', string>;

/** Looks up what a term is called. */
export type Naming = (vocabulary: Vocabulary, key: string) => TermNames | undefined;

const TYPE_LABELS: Record<EntryType, Text> = {
  'program-post': { en: 'Program', fr: 'Programme' },
  event: { en: 'Event', fr: 'Événement' },
};

export const typeLabel = (type: EntryType, locale: string): string => TYPE_LABELS[type][languageOf(locale)];

/** A term with its name in the reader's language; its key when it has none. */
export const named = (naming: Naming, vocabulary: Vocabulary, key: string, locale: string) => ({
  key,
  name: naming(vocabulary, key)?.[languageOf(locale)] || key,
});
