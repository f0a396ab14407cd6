import type { Rest } from './taken';

const SUFFIX = '(?:st|nd|rd|th|er|e|ᵉʳ|ᵉ|ème)';
const NUMBER = '(?:\\d{1,2}|[IVX]+)';
const AND = '(?:\\s*[-–,]\\s*|\\s+(?:and|to|or|et|au|ou)\\s+)(?:the\\s+)?';
const CENTURY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<number>${NUMBER})${SUFFIX}(?=(?:${AND}${NUMBER}${SUFFIX}){0,9}[\\s-]+(?:centur|siècle))`,
  'gu',
);

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

const fromRoman = (letters: string): number =>
  [...letters].reduce((sum, letter, place) => {
    const [value = 0, next = 0] = [ROMAN[letter], ROMAN[letters[place + 1] ?? '']];
    return value < next ? sum - value : sum + value;
  }, 0);

/** Takes out the centuries that are written in figures: French writes Roman ones. */
export const takeCenturies = (rest: Rest): string[] =>
  rest.take(CENTURY, (_, { number = '' }) => `${Number(number) || fromRoman(number)}`);
