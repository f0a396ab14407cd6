import { remembered } from './remembered';

const NAMES = {
  en: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }),
  fr: new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' }),
};

/** Regions that Intl names and that are no countries: unions, and codes for tests or for the unknown. */
const NO_COUNTRIES = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

/** `UK` and `SU` are read as `GB` and `RU`: a country has one code. */
const isCanonical = (code: string) => new Intl.Locale(`und-${code}`).region === code;

/** What Intl calls a country of ISO 3166-1 (two letters); undefined when there is none. */
export const countryName = remembered((code: string, language: 'en' | 'fr'): string | undefined => {
  const region = code.toUpperCase();
  const isCountry = /^[A-Z]{2}$/.test(region) && isCanonical(region) && !NO_COUNTRIES.includes(region);
  return isCountry ? NAMES[language].of(region) : undefined;
});
