import type { Day } from './day';
import { type Language, languageOf } from './text';

/** Days, both inclusive, as a question has them; one of them at least. */
export type Span = { first?: Day; last?: Day };

const UNITS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Unit = keyof typeof UNITS;

const isLastOfMonth = (day: Day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(8, 10) === '01';

/** The largest unit of which both ends are whole: what a reader most likely wrote. */
function unitOf({ first, last }: Span): Unit {
  if (first && !first.endsWith('-01')) return 'day';
  if (last && !isLastOfMonth(last)) return 'day';
  return (!first || first.endsWith('-01-01')) && (!last || last.endsWith('-12-31')) ? 'year' : 'month';
}

/** A date as French has it: « 1er décembre 2016 », « jeudi 1er déc. », where ICU writes a bare 1. */
export const withFirst = (date: string, locale: string): string =>
  languageOf(locale) === 'fr' ? date.replace(/\b1 (?=\p{L})/u, '1er ') : date;

function word(day: Day, unit: Unit, language: Language): string {
  const text = new Intl.DateTimeFormat(language, { ...UNITS[unit], timeZone: 'UTC' }).format(new Date(day));
  return withFirst(text, language);
}

/** How a language says when: one period, from one to another, from one on, up to one; `w` are words in their unit. */
type Phrases = {
  one: (w: string, unit: Unit) => string;
  both: (first: string, last: string, unit: Unit) => string;
  from: (w: string, unit: Unit) => string;
  until: (w: string, unit: Unit) => string;
};

const de = (w: string, unit: Unit) => {
  if (unit === 'day') return `du ${w}`;
  return /^[ao]/.test(w) ? `d’${w}` : `de ${w}`;
};
const FRENCH = {
  both: (first: string, last: string, unit: Unit) => `${de(first, unit)} ${unit === 'day' ? 'au' : 'à'} ${last}`,
  until: (w: string, unit: Unit) => `jusqu’${unit === 'day' ? 'au' : 'en'} ${w}`,
};

const PUBLISHED: Record<Language, Phrases> = {
  en: {
    one: (w) => w,
    both: (first, last) => `${first} to ${last}`,
    from: (w) => `since ${w}`,
    until: (w) => `until ${w}`,
  },
  fr: { ...FRENCH, one: (w) => w, from: (w, unit) => (unit === 'day' ? `depuis le ${w}` : `depuis ${w}`) },
};

const TAKING_PLACE: Record<Language, Phrases> = {
  en: {
    one: (w, unit) => `taking place ${unit === 'day' ? 'on' : 'in'} ${w}`,
    both: (first, last) => `taking place from ${first} to ${last}`,
    from: (w) => `taking place from ${w} on`,
    until: (w) => `taking place until ${w}`,
  },
  fr: {
    one: (w, unit) => `ayant lieu ${unit === 'day' ? 'le' : 'en'} ${w}`,
    both: (first, last, unit) => `ayant lieu ${FRENCH.both(first, last, unit)}`,
    from: (w, unit) => `ayant lieu à partir ${de(w, unit)}`,
    until: (w, unit) => `ayant lieu ${FRENCH.until(w, unit)}`,
  },
};

function say(phrases: Phrases, span: Span, language: Language): string {
  const unit = unitOf(span);
  const [first, last] = [span.first, span.last].map((day) => day && word(day, unit, language));
  if (first && last) return first === last ? phrases.one(first, unit) : phrases.both(first, last, unit);
  return first ? phrases.from(first, unit) : phrases.until(last ?? '', unit);
}

/** When entries were published: "2019", "since November 2019"; « depuis novembre 2019 ». */
export const published = (span: Span, language: Language): string => say(PUBLISHED[language], span, language);

/** When events run: "taking place in 2019"; « ayant lieu en 2019 ». */
export const takingPlace = (span: Span, language: Language): string => say(TAKING_PLACE[language], span, language);
