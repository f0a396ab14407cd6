import { wholeCharacters } from '../feed/characters';
import { fold } from './fold';
import { analysisOf } from './language';

/** A word of a text: its stem, and where it stands (UTF-16 offsets, the end exclusive). */
export type Word = { stem: string; start: number; end: number; isStopWord: boolean };

/** An acronym with dots, or letters and digits with apostrophes inside. */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
const ELISION = /^(?:l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)/iu;
const POSSESSIVE = /['’ʼ]s$/iu;

/** Longer words are no words; PostgreSQL would refuse a lexeme of more than 2,046 bytes. */
const LONGEST = 64;

/** A word in capitals is a name, such as WHO or US, even where the small one is a stop word. */
const isAcronym = (raw: string) => /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(raw);

/** What a word is on its own, wherever it stands: `elided` characters before it and the length of the rest. */
type Known = { stem: string; isStopWord: boolean; elided: number; length: number };

function analyse(word: string, locale: string): Known {
  const { stem, stopWords } = analysisOf(locale);
  const elided = ELISION.exec(word)?.[0].length ?? 0;
  const raw = word.slice(elided).replace(POSSESSIVE, '');
  // Folding may leave what the databases would split at, such as the slash of ½.
  const letters = fold(raw).replace(/[^\p{L}\p{N}]/gu, '');
  // PostgreSQL refuses half of a character.
  const folded = wholeCharacters(letters.slice(0, LONGEST));
  const isStopWord = stopWords.has(folded) && !isAcronym(raw);
  return { stem: folded && (stem(folded) || folded), isStopWord, elided, length: raw.length };
}

/** Texts repeat their words: nearly all are known already. By locale. */
const dictionaries = new Map<string, Map<string, Known>>();
const MOST = 50_000;

function dictionaryOf(locale: string): Map<string, Known> {
  const words = dictionaries.get(locale);
  if (words && words.size < MOST) return words;
  const fresh = new Map<string, Known>();
  dictionaries.set(locale, fresh);
  return fresh;
}

function known(word: string, dictionary: Map<string, Known>, locale: string): Known {
  const found = dictionary.get(word);
  if (found) return found;
  // A copy, because V8 keeps the whole text for a piece of it; the desk's pages run this in browsers, without Buffer.
  const own = new TextDecoder().decode(new TextEncoder().encode(word));
  const analysed = analyse(own, locale);
  dictionary.set(own, analysed);
  return analysed;
}

/** The words of a text as a search knows them, in the language of `locale`, with their places in the text. */
export function wordsOf(text: string, locale: string): Word[] {
  const words: Word[] = [];
  const dictionary = dictionaryOf(locale);
  for (const match of text.matchAll(WORD)) {
    const { stem, isStopWord, elided, length } = known(match[0], dictionary, locale);
    const start = match.index + elided;
    if (stem) words.push({ stem, start, end: start + length, isStopWord });
  }
  return words;
}

/** The stems of a text in its order: what wordsOf says, without the places, which take most of its time. */
export function stemsOf(text: string, locale: string): string[] {
  const stems: string[] = [];
  const dictionary = dictionaryOf(locale);
  for (const word of text.match(WORD) ?? []) {
    const { stem } = known(word, dictionary, locale);
    if (stem) stems.push(stem);
  }
  return stems;
}
