import type { Language } from '../../../../../feed/text';
import type { Rest } from './taken';
import { HOURS } from './times';

/** British English writes “Sept.” for “Sep.”. */
const SPELLINGS: Record<Language, string[]> = { en: ['en', 'en-GB'], fr: ['fr'] };

const bare = (name: string) => name.toLowerCase().replace('.', '');

/** The months' names in small letters, full stops left out, by their number. */
function monthsOf(language: Language): Map<string, number> {
  const months = new Map<string, number>();
  for (const locale of SPELLINGS[language])
    for (const month of ['long', 'short'] as const) {
      const names = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1)
        months.set(bare(names.format(Date.UTC(2026, number - 1, 1))), number);
    }
  return months;
}

const DAY = '\\d{1,2}(?:st|nd|rd|th|er|ᵉʳ)?';
const JOINT = '(?:\\s*[-–]\\s*|,?\\s+(?:to|until|and|or|au|et|ou)\\s+)';
/** A day, or several that share their month: “13-15”, “13, 14 et 15”. */
const DAYS = `(?<days>${DAY}(?:(?:,\\s*${DAY}){0,9}${JOINT}${DAY})?)`;
/** What makes a number after a month's name a time of day, hours or the beginning of a longer number. */
const NO_DAY = `\\d|[.,:]\\d|\\s*[ap]\\.?m\\b|${HOURS}(?!\\p{L})`;
/** “10:30 to 15 May” and “10 h 30 au 15 mai” are no list of days. */
const NO_MINUTES = '(?<!\\d(?:[.,:]|\\s?h\\s?))';
const YEAR = '(?<year>\\d{4})';

function grammarOf(language: Language) {
  const months = monthsOf(language);
  const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
  const patterns = [
    `${NO_MINUTES}${DAYS}\\s+(?:of\\s+)?${month}(?:,?\\s+${YEAR})?`,
    `${month}\\s+${DAYS}(?!${NO_DAY})(?:,?\\s+${YEAR})?`,
    `${month}\\s+${YEAR}`,
  ].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'));
  return { months, patterns };
}

const GRAMMARS = { en: grammarOf('en'), fr: grammarOf('fr') };

/** Takes out the dates that name a month, as `day/month/year`, and nothing for what is not said. */
export function takeDates(rest: Rest, language: Language): string[] {
  const { months, patterns } = GRAMMARS[language];
  const spell = (_: string, { days = '', month = '', year = '' }: Record<string, string | undefined>) =>
    (days.match(/\d+/g) ?? ['']).map((day) => `${day && Number(day)}/${months.get(bare(month))}/${year}`);
  return patterns.flatMap((pattern) => rest.take(pattern, spell));
}
