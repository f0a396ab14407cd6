import { distance } from 'fastest-levenshtein';

/** A text with one character for each of its words: the library compares characters. */
export type Spelt = string;

/** Spells texts that are compared with each other: the same word is the same character in all of them. */
export function speller(): (words: readonly string[]) => Spelt {
  const characters = new Map<string, string>();
  const spell = (word: string) => {
    const character = characters.get(word) ?? String.fromCharCode(characters.size + 1);
    characters.set(word, character);
    return character;
  };
  return (words) => words.map(spell).join('');
}

/**
 * How much two texts have in common, from 0 to 100: words that need not be put in, taken out or exchanged, in percent
 * of the longer one. Two texts without words are alike.
 */
export function likenessOf(one: Spelt, other: Spelt): number {
  const longer = Math.max(one.length, other.length);
  return longer ? Math.floor((1 - distance(one, other) / longer) * 100) : 100;
}

/** The likeness of two texts by their words. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const spell = speller();
  return likenessOf(spell(one), spell(other));
}
