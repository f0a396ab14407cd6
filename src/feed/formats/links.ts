import type { Spoken } from './format';

/** An atom:link (RFC 4287, section 4.2.7) as attributes. */
export type Link = { '@rel': string; '@type'?: string; '@hreflang'?: string; '@href': string };

/**
 * Where else a page of a question is to be had in its own voice: itself, other languages, other pages (RFC 5005, section
 * 3), and who tells of changes (WebSub).
 * @param type the media type of the voice, without its charset
 */
export function pageLinks({ feed, site }: Spoken, type: string): Link[] {
  const { self, next, prev, alternates } = feed.links;
  const link = (rel: string, href: string): Link => ({ '@rel': rel, '@type': type, '@href': href });
  return [
    link('self', self),
    ...alternates.map(({ locale, url }) => ({ ...link('alternate', url), '@hreflang': locale })),
    ...(next ? [link('next', next)] : []),
    ...(prev ? [link('previous', prev)] : []),
    ...(site.hub ? [{ '@rel': 'hub', '@href': site.hub }] : []),
  ];
}
