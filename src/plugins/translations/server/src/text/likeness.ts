import { distance } from 'fastest-levenshtein';

/**
 * How much two texts have in common, from 0 to 100: words that need not be put in, taken out or exchanged, in percent
 * of the longer one. Two texts without words are alike.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length);
  if (!longer) return 100;
  // The library compares characters: each word becomes one.
  const characters = new Map<string, string>();
  const written = (words: readonly string[]) =>
    words
      .map((word) => {
        const character = characters.get(word) ?? String.fromCharCode(characters.size + 1);
        characters.set(word, character);
        return character;
      })
      .join('');
  return Math.floor((1 - distance(written(one), written(other)) / longer) * 100);
}
