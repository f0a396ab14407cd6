import { languageOf } from '../../../../../feed/text';
import { takeCenturies } from './centuries';
import { takeDates } from './dates';
import { takeCopied, takeNumbers } from './numbers';
import { Rest } from './taken';
import { takeTimes } from './times';
import type { Said } from './words';

/** What translators copy rather than translate: numbers, dates, times and addresses, each in one spelling. */
export type Figures = { numbers: string[]; dates: string[]; urls: string[] };

const URL_PATTERN = /(?:https?:\/\/|www\.)[^\s<>"«»()]*[^\s<>"«»().,;:!?…’']/giu;

/** An address as it is compared: a page has another one in another language of its site, `/en/` is `/fr/` there. */
export const comparableUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/\/(en|fr)(?=\/|$)/g, '/*')
    .replace(/\/$/, '');

/** Nothing is read across so long a blank, and patterns with white space in them take the square of its length. */
const LONG_BLANK = /(\s{8})\s+/gu;

function begin({ text, locale }: Said) {
  const language = languageOf(locale);
  const rest = new Rest(text.replace(LONG_BLANK, '$1'));
  const urls = rest.take(URL_PATTERN, comparableUrl);
  const dates = [...takeDates(rest, language), ...takeTimes(rest)];
  return { language, rest, urls, dates, centuries: takeCenturies(rest) };
}

/** The figures of a source and of its translation, each kind in alphabetical order, without what is copied and is no number. */
export function figuresBeside(source: Said, target: Said): [Figures, Figures] {
  const texts = [begin(source), begin(target)] as const;
  const [ours, theirs] = texts;
  takeCopied(ours.rest, theirs.rest);
  // In letters, as “twentieth”, a century is no figure.
  const isInBoth = ours.centuries.length === theirs.centuries.length;
  const figures = ({ language, rest, urls, dates, centuries }: (typeof texts)[number]): Figures => {
    const numbers = [...takeNumbers(rest, language), ...(isInBoth ? centuries : [])];
    return { numbers: numbers.sort(), dates: dates.sort(), urls: urls.sort() };
  };
  return [figures(ours), figures(theirs)];
}
