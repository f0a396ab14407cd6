import { readFileSync } from 'node:fs';

/** Numbers that look random and are the same in every run (mulberry32), so that runs can be compared. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Words as often as people use them: those of the demonstration texts, and rarer ones that are numbered. They keep their
 * apostrophes: a text that has one takes two bytes a character in memory, in every voice alike.
 */
export function vocabulary(): string[] {
  const text = readFileSync('data/demo/posts.yaml', 'utf8');
  return text.match(/\p{L}+’\p{L}+|\p{L}{2,}/gu) ?? [];
}

export type Writer = { words: (count: number) => string; random: () => number };

export function writer(seed: number): Writer {
  const random = randomOf(seed);
  const common = vocabulary();
  const word = () =>
    random() < 0.9 ? `${common[Math.floor(random() * common.length)]}` : `rare${Math.floor(random() ** 3 * 20_000)}`;
  return { random, words: (count) => Array.from({ length: count }, word).join(' ') };
}
