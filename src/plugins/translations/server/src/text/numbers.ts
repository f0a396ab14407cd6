import type { Language } from '../../../../../feed/text';
import type { Rest } from './taken';

const SPACES = '(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)';
const NUMBERS: Record<Language, RegExp> = {
  en: new RegExp(`\\d{1,3}(?:(?:,\\d{3})+|${SPACES})(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`, 'gu'),
  fr: new RegExp(`\\d{1,3}${SPACES}(?:,\\d+)?|\\d+(?:,\\d+)?`, 'gu'),
};

/** Takes out the numbers, without what parts their thousands and with a point before their decimals. */
export const takeNumbers = (rest: Rest, language: Language): string[] =>
  rest.take(NUMBERS[language], (number) => {
    const digits = number.replace(/[ \u00a0\u202f]/g, '');
    return language === 'en' ? digits.replaceAll(',', '') : digits.replace(',', '.');
  });

/** A whole number in English or in French: copied from one to the other, it is misread or no number any more. */
const ONE_NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+[.,]\\d+)(?![.,]?\\d)';
/** What stands after one of these, or right after a letter as in “v2.0”, is a name and no quantity. */
const NAMES = '(?:versions?|articles?|chapter|chapitre|figure|section|CC BY[-A-Z]*)';
const NAMED = `(?<=\\p{L}[-/]?|(?<!\\p{L})(?:${NAMES}\\s|(?:no\\.|n[°ºᵒ]|№|§)\\s?))`;
const NO_NUMBER = `(?<!\\d[.,]?)(?:${NAMED}|(?!${ONE_NUMBER}))`;
/** What has points or commas and is no number: of a version, of a telephone, a day. */
const WRITTEN = new RegExp(`${NO_NUMBER}\\d+(?:[.,]\\d+)+`, 'giu');

/** How often each stands in a text. */
function countsOf({ text }: Rest): Map<string, number> {
  const counts = new Map<string, number>();
  for (const written of text.match(WRITTEN) ?? []) counts.set(written, (counts.get(written) ?? 0) + 1);
  return counts;
}

/** Takes the first of them out of a text, as many as there may be. */
function takeFirst(rest: Rest, left: Map<string, number>): void {
  rest.text = rest.text.replace(WRITTEN, (written) => {
    const most = left.get(written) ?? 0;
    left.set(written, most - 1);
    return most > 0 ? ' · ' : written;
  });
}

/** Takes out of two texts what is written alike in both and is right so, since neither language reads a number. */
export function takeCopied(one: Rest, other: Rest): void {
  const [ours, theirs] = [countsOf(one), countsOf(other)];
  takeFirst(one, theirs);
  takeFirst(other, ours);
}
