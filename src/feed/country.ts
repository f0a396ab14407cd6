const NAMES = {
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
  fr: new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' }),
};

/** What Intl calls a country of ISO 3166-1 (two letters); undefined when there is none. */
export const countryName = (code: string, language: 'en' | 'fr'): string | undefined =>
  /^[a-z]{2}$/i.test(code) ? NAMES[language].of(code.toUpperCase()) : undefined;
