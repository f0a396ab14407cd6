import { stemsOf, type Word, wordsOf } from './words';

/** What a search asks of a text: all of these sequences, each word by word; a single word is a sequence of one. */
export type Wanted = string[][];

/** A search as its reader wrote it, and what it wants of a text in each locale it may be answered in. */
export type Search = { text: string; wanted: ReadonlyMap<string, Wanted> };

const QUOTED = /"([^"]*)"|“([^”]*)”|«([^»]*)»/gu;

/**
 * Where all is in capitals and one of them is a stop word that is no name, such as THE, capitals do not tell that WHO and US
 * are names.
 */
const withoutShouting = (question: string, locale: string): string =>
  /\p{Ll}/u.test(question) || !wordsOf(question, locale).some(({ isStopWord }) => isStopWord)
    ? question
    : question.toLowerCase();

/** Who asks for nothing but `who` or `us` means the name. */
function namesOr(loose: Word[], question: string, locale: string): Word[] {
  const names = wordsOf(question.toUpperCase(), locale).filter(({ isStopWord }) => !isStopWord);
  return names.length ? names : loose;
}

/**
 * What words a question asks for in the language of `locale`. Quoted words are one sequence, stop words included;
 * elsewhere stop words count only when there is nothing else.
 */
export function wantedIn(question: string, locale: string): Wanted {
  const phrases = [...question.matchAll(QUOTED)]
    .map(([, ...quoted]) => stemsOf(quoted.find((text) => text !== undefined) ?? '', locale))
    .filter((phrase) => phrase.length);
  const loose = wordsOf(withoutShouting(question.replace(QUOTED, ' '), locale), locale);
  const telling = loose.filter(({ isStopWord }) => !isStopWord);
  const words = telling.length || phrases.length ? telling : namesOr(loose, question, locale);
  const sequences = [...phrases, ...words.map(({ stem }) => [stem])];
  return [...new Map(sequences.map((sequence) => [sequence.join(' '), sequence])).values()];
}

/** Whether the fields of a text in `locale` hold all that is wanted; a sequence must stand within one field. */
export function answersTo(wanted: Wanted, fields: string[], locale: string): boolean {
  const texts = fields.map((field) => ` ${stemsOf(field, locale).join(' ')} `);
  return wanted.every((sequence) => texts.some((text) => text.includes(` ${sequence.join(' ')} `)));
}
