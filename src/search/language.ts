import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { fold } from './fold';

/** How a language reduces its words; `stem` takes folded words. */
export type Analysis = { stem: (word: string) => string; stopWords: ReadonlySet<string> };

const foldedSet = (words: readonly string[]) => new Set(words.map((word) => fold(word).replace(/['’]/g, '')));

const ENGLISH: Analysis = { stem: english, stopWords: foldedSet(englishStopWords) };

const shorter = (word: string) => french(word.replace(/(?<=...)s$/, '')).replace(/(?<=..)[eiy]+$/, '');

/**
 * The French stemmer tells endings by their accents and leaves some plurals (emplois, étrangers). Without plural and
 * final vowels, and again until nothing more comes off, all forms meet, and accents never matter.
 */
function frenchStem(word: string): string {
  const next = shorter(word);
  return next === word || !next ? word : frenchStem(next);
}

const FRENCH: Analysis = {
  stem: frenchStem,
  stopWords: foldedSet(frenchStopWords),
};

/** Locales of any other language are folded and stemmed as English is. */
export const analysisOf = (locale: string): Analysis => (locale.startsWith('fr') ? FRENCH : ENGLISH);
