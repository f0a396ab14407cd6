import { type Language, languageOf } from '../../../../../feed/text';

/** What translators copy rather than translate: numbers, dates, times and addresses, each in one spelling. */
export type Figures = { numbers: string[]; dates: string[]; urls: string[] };

/** The months' names in small letters, full stops left out, by their number. */
function monthsOf(locale: Language): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const names = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    for (let number = 1; number <= 12; number += 1) {
      months.set(
        names
          .format(Date.UTC(2026, number - 1, 1))
          .toLowerCase()
          .replace('.', ''),
        number,
      );
    }
  }
  return months;
}

function grammarOf(locale: Language) {
  const months = monthsOf(locale);
  const month = `(${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
  const day = '(\\d{1,2})(?:st|nd|rd|th|er)?';
  const year = '(\\d{4})';
  const dates = [
    { pattern: `${day}\\s+(?:of\\s+)?${month}(?:,?\\s+${year})?`, order: ['day', 'month', 'year'] },
    { pattern: `${month}\\s+${day}(?!\\d)(?:,?\\s+${year})?`, order: ['month', 'day', 'year'] },
    { pattern: `${month}\\s+${year}`, order: ['month', 'year'] },
  ].map(({ pattern, order }) => ({
    order,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'),
  }));
  return { months, dates };
}

const GRAMMARS = { en: grammarOf('en'), fr: grammarOf('fr') };

const URL_PATTERN = /(?:https?:\/\/|www\.)[^\s<>"«»()]*[^\s<>"«»().,;:!?…’']/giu;
const TIMES = [
  /(?<![\d:])(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?/giu,
  /(?<![\d:])(\d{1,2}):(\d\d)(?![\d:])()/gu,
  /(?<!\d)(\d{1,2})\s?h(?:\s?(\d\d))?(?![\p{L}\d])()/gu,
];
const NUMBERS: Record<Language, RegExp> = {
  en: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu,
  fr: /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/gu,
};

/** Takes what a pattern finds out of a text, so that it is not read as something else again. */
class Reader {
  constructor(private text: string) {}

  take(pattern: RegExp, spell: (match: RegExpMatchArray) => string): string[] {
    const found: string[] = [];
    this.text = this.text.replace(pattern, (...match) => {
      found.push(spell(match as unknown as RegExpMatchArray));
      return ' · ';
    });
    return found;
  }
}

/** A page has another address in another language of its site: `/en/` is `/fr/` there. */
const urlOf = (url: string) =>
  url
    .toLowerCase()
    .replace(/\/(en|fr)(?=\/|$)/g, '/*')
    .replace(/\/$/, '');

function timeOf([, hour, minutes, half]: RegExpMatchArray): string {
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half ? (Number(hour) % 12) + afternoon : Number(hour);
  return `${hours}:${minutes ?? '00'}`;
}

/** The figures of a text in the language of `locale`, each kind in alphabetical order. */
export function figuresOf(text: string, locale: string): Figures {
  const language = languageOf(locale);
  const { months, dates } = GRAMMARS[language];
  const reader = new Reader(text);
  const urls = reader.take(URL_PATTERN, ([url]) => urlOf(url));
  const days = dates.flatMap(({ pattern, order }) =>
    reader.take(pattern, (match) => {
      const part = (name: string) => match[order.indexOf(name) + 1];
      const month = months.get(part('month')?.toLowerCase().replace('.', '') ?? '');
      return [order.includes('day') && part('day') ? Number(part('day')) : '', month, part('year') ?? ''].join('/');
    }),
  );
  const times = TIMES.flatMap((pattern) => reader.take(pattern, timeOf));
  const numbers = reader.take(NUMBERS[language], ([number]) =>
    language === 'en' ? number.replaceAll(',', '') : number.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'),
  );
  return { numbers: numbers.sort(), dates: [...days, ...times].sort(), urls: urls.sort() };
}

/** An address as it is compared, such as that of a link. */
export const comparableUrl = urlOf;
