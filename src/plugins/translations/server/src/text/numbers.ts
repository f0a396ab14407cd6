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

/** A number whatever the language: of a version, of a telephone. */
const WRITTEN = /\d+(?:[.,\s]\d+)*/gu;

/** Takes out of two texts the numbers that are written alike in both, which is right whatever they mean. */
export function takeCopied(one: Rest, other: Rest): void {
  one.text = one.text.replace(WRITTEN, (number) => {
    const whole = new RegExp(`(?<!\\d[.,\\s]?)${number.replaceAll('.', '\\.')}(?![.,\\s]?\\d)`, 'u');
    if (!whole.test(other.text)) return number;
    other.text = other.text.replace(whole, ' · ');
    return ' · ';
  });
}
