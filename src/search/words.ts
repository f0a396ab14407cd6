import { wholeCharacters } from '../feed/characters';
import { fold } from './fold';
import { type Analysis, analysisOf } from './language';

/** A word of a text: its stem, and where it stands (UTF-16 offsets, the end exclusive). */
export type Word = { stem: string; start: number; end: number; isStopWord: boolean };

/** Letters and digits, also of a word that may be parted at the end of a line by a soft hyphen or a space without width. */
const LETTERS = '[\\p{L}\\p{M}\\p{N}]+(?:[\\u00AD\\u200B-\\u200D\\u2060]+[\\p{L}\\p{M}\\p{N}]+)*';
/** An acronym with dots. */
const ACRONYM = '(?:\\p{Lu}\\.)+\\p{Lu}(?![\\p{L}\\p{M}\\p{N}])\\.?';
/** What stands between spaces, with apostrophes inside. */
const WORD = new RegExp(`${ACRONYM}|${LETTERS}(?:['’ʼ](?:${ACRONYM}|${LETTERS}))*`, 'gu');
const ELISION = /^(?:l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=.)/iu;
const POSSESSIVE = /['’ʼ]s$/iu;

/** Longer words are no words, and a stem may have a digit more; PostgreSQL refuses lexemes above 2,046 bytes. */
const LONGEST = 64;

/** In capitals, with dots or without. */
const isAcronym = (raw: string) => /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(raw);

/** What a word is on its own, wherever it stands: `elided` characters before it and the length of the rest. */
type Known = { stem: string; isStopWord: boolean; elided: number; length: number };

/**
 * Stop words and names in capitals keep their letters, after a digit of their own, so that no stem meets them: not Paris
 * the stop word par, nor WHO the stop word who.
 */
function stemOf(word: string, raw: string, folded: string, { stem, stopWords, acronyms }: Analysis) {
  const asWritten = [word, raw].map((one) =>
    fold(one)
      .replace(/[’ʼ]/gu, "'")
      .replace(/[^\p{L}\p{N}']/gu, ''),
  );
  if (!asWritten.some((one) => stopWords.has(one)))
    return { stem: folded && (stem(folded) || folded), isStopWord: false };
  const isName = acronyms.has(folded) && isAcronym(raw);
  return { stem: `${isName ? 1 : 0}${folded}`, isStopWord: !isName };
}

function analyse(word: string, locale: string): Known {
  const elided = ELISION.exec(word)?.[0].length ?? 0;
  const whole = word.slice(elided);
  const raw = whole.replace(POSSESSIVE, '');
  // Folding may leave what the databases would split at, such as the slash of ½.
  const letters = fold(raw).replace(/[^\p{L}\p{N}]/gu, '');
  // PostgreSQL refuses half of a character.
  const folded = wholeCharacters(letters.slice(0, LONGEST - 1));
  const { stem, isStopWord } = stemOf(whole, raw, folded, analysisOf(locale));
  return { stem, isStopWord, elided, length: raw.length };
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
  // No word that comes again, and the dictionary is limited by their number.
  if (word.length > LONGEST) return analyse(word, locale);
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
