import { stemmer as english } from '@orama/stemmers/english';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { fold } from './fold';
import { frenchStem } from './french';

/**
 * How a language reduces its words. `stem` takes folded words; `stopWords` are folded, with straight apostrophes, since I’ll is
 * one and ill is none; `acronyms` are the stop words that in capitals are names: in an English text WHO is not who.
 */
export type Analysis = {
  stem: (word: string) => string;
  stopWords: ReadonlySet<string>;
  acronyms: ReadonlySet<string>;
};

/** What contractions are without their apostrophe, and other words besides: I’d and an ID, we’ll and a well. */
const OTHER_WORDS = new Set(['id', 'ill', 'well', 'shell', 'hell', 'shed', 'wed']);

/** Folded, and contractions as hasty readers write them too: dont. */
const foldedSet = (words: readonly string[]) =>
  new Set(words.map(fold).flatMap((word) => [word, word.replace("'", '')].filter((one) => !OTHER_WORDS.has(one))));

const ENGLISH: Analysis = {
  stem: english,
  // The list has an, and not a.
  stopWords: foldedSet([...englishStopWords, 'a']),
  acronyms: new Set(['who', 'us', 'it']),
};

const FRENCH: Analysis = { stem: frenchStem, stopWords: foldedSet(frenchStopWords), acronyms: new Set() };

/** Locales of any other language are folded and stemmed as English is. */
export const analysisOf = (locale: string): Analysis => (locale.startsWith('fr') ? FRENCH : ENGLISH);
