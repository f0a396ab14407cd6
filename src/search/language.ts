import { stemmer as english } from '@orama/stemmers/english';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { fold } from './fold';
import { frenchStem } from './french';

/**
 * How a language reduces its words. `stem` takes folded words; `acronyms` are the stop words that in capitals are names:
 * in an English text WHO is not who.
 */
export type Analysis = {
  stem: (word: string) => string;
  stopWords: ReadonlySet<string>;
  acronyms: ReadonlySet<string>;
};

const foldedSet = (words: readonly string[]) => new Set(words.map((word) => fold(word).replace(/['’]/g, '')));

const ENGLISH: Analysis = {
  stem: english,
  stopWords: foldedSet(englishStopWords),
  acronyms: new Set(['who', 'us', 'it']),
};

const FRENCH: Analysis = { stem: frenchStem, stopWords: foldedSet(frenchStopWords), acronyms: new Set() };

/** Locales of any other language are folded and stemmed as English is. */
export const analysisOf = (locale: string): Analysis => (locale.startsWith('fr') ? FRENCH : ENGLISH);
