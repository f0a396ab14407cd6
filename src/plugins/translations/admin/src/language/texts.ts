import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { say, type Text } from '../../../../../feed/text';
import { en } from './en';

export type TextKey = keyof typeof en;
export type Values = Record<string, string | number>;

/** A text as Strapi wants it in its menus; only there it is shown before its language is loaded. */
export const described = (key: TextKey) => ({ id: `translations.${key}`, defaultMessage: en[key] });

/** The desk's texts under the ids by which they are asked. */
export const withIds = (texts: Record<TextKey, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`translations.${key}`, text]));

/** The desk's words, and its names, numbers and dates, in the language of the admin panel. */
export function useLanguage() {
  const intl = useIntl();
  return useMemo(() => {
    const languages = new Intl.DisplayNames([intl.locale], { type: 'language' });
    return {
      locale: intl.locale,
      say: (key: TextKey, values?: Values): string => intl.formatMessage(described(key), values),
      /** A text that the server has in both languages. */
      told: (text: Text): string => say(text, intl.locale),
      languageName: (locale: string): string => languages.of(locale) ?? locale,
      number: (count: number): string => intl.formatNumber(count),
      percent: (share: number): string => intl.formatNumber(share, { style: 'percent' }),
      date: (time: string): string => intl.formatDate(time, { dateStyle: 'medium' }),
      dateTime: (time: string): string => intl.formatDate(time, { dateStyle: 'medium', timeStyle: 'short' }),
      time: (time: Date): string => intl.formatTime(time, { timeStyle: 'short' }),
      /** A calendar day, wherever the reader is. */
      day: (day: string): string => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    };
  }, [intl]);
}

export type Language = ReturnType<typeof useLanguage>;
