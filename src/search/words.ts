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

/** The words of a text as a search knows them, in the language of `locale`, with their places in the text. */
export function* wordsOf(text: string, locale: string): Generator<Word> {
  const { stem, stopWords } = analysisOf(locale);
  for (const match of text.matchAll(WORD)) {
    const elided = ELISION.exec(match[0])?.[0].length ?? 0;
    const raw = match[0].slice(elided).replace(POSSESSIVE, '');
    // Folding may leave what the databases would split at, such as the slash of ½.
    const folded = fold(raw)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, LONGEST);
    if (!folded) continue;
    const start = match.index + elided;
    const isStopWord = stopWords.has(folded) && !isAcronym(raw);
    yield { stem: stem(folded), start, end: start + raw.length, isStopWord };
  }
}

/** The stems of a text in its order. */
export const stemsOf = (text: string, locale: string): string[] =>
  Array.from(wordsOf(text, locale), ({ stem }) => stem);
