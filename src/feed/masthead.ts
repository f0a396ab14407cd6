import { imageOf } from './files';
import type { Masthead } from './formats/format';
import { safeUrl } from './html';
import { presentImage } from './present';
import type { File } from './published-version';
import { fallbacksOf, type Site } from './site';
import { say, type Text } from './text';

/** The site's settings in one locale, as its content type holds them. */
export type SiteSettings = {
  locale: string;
  name?: string | null;
  tagline?: string | null;
  about?: string | null;
  socialLinks?: { label: string; url: string }[] | null;
  defaultImage?: File | null;
};

const NAME = 'Deux Rives';
const TAGLINE: Text = { en: 'News and events', fr: 'Actualités et événements' };

/** A name, links and images serve readers of any language; texts only those who read theirs. */
export function mastheadIn(settings: SiteSettings[], locale: string, site: Site): Masthead {
  const inLocale = (code: string) => settings.find((each) => each.locale === code);
  const own = inLocale(locale);
  const all = [locale, ...fallbacksOf(site, locale)].flatMap((code) => inLocale(code) ?? []);
  const image = all.find(({ defaultImage }) => defaultImage)?.defaultImage;
  return {
    name: all.find(({ name }) => name)?.name ?? NAME,
    tagline: own?.tagline || say(TAGLINE, locale),
    about: own?.about || null,
    socialLinks: (all.find(({ socialLinks }) => socialLinks?.length)?.socialLinks ?? []).flatMap(({ label, url }) => {
      const safe = safeUrl(url);
      return safe ? [{ label, url: safe }] : [];
    }),
    defaultImage: image ? presentImage(imageOf(image), site) : null,
  };
}
