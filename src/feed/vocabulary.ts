/** The families of terms that a reader can narrow by, in the order in which they are shown. */
export const VOCABULARIES = ['program', 'series', 'topic', 'country', 'person', 'partner'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** Keys stand in addresses: lower-case letters, digits and single hyphens. */
export const KEY_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A reference from an entry to a term. */
export type TermRef = { vocabulary: Vocabulary; key: string };
