/** The two languages of the interface; content may have more locales. */
export type Language = 'en' | 'fr';
export type Text = Record<Language, string>;

/** `fr`, `fr-CA` read French; everybody else reads English. */
export const languageOf = (locale: string | undefined): Language => (locale?.startsWith('fr') ? 'fr' : 'en');

/** For where only one text can be kept, whatever its readers speak. */
export const inBoth = ({ en, fr }: Text): string => (en === fr ? en : `${en} / ${fr}`);

export const say = (text: Text, locale: string | undefined): string => text[languageOf(locale)];

/** “a, b or c”. */
export function anyOf(texts: readonly Text[]): Text {
  const either = (locale: string, values: string[]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(values);
  return {
    en: either(
      'en-GB',
      texts.map(({ en }) => en),
    ),
    fr: either(
      'fr',
      texts.map(({ fr }) => fr),
    ),
  };
}
