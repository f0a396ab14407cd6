import type { Entry } from '../entry';
import { withoutForbidden } from '../html';
import { VOICES } from '../voices';
import type { Format } from './format';
import { type Item, itemOf, type Medium } from './item';

const attachment = ({ url, type, bytes, title }: Medium) => ({
  url,
  mime_type: type,
  title: title || undefined,
  size_in_bytes: bytes || undefined,
});

function item(entry: Entry, is: Item) {
  return {
    id: is.id,
    url: entry.url,
    title: entry.title,
    content_html: is.html,
    summary: entry.excerpt || undefined,
    image: is.image?.url,
    date_published: is.published,
    date_modified: is.updated,
    authors: is.authors.length ? is.authors.map((name) => ({ name })) : undefined,
    tags: is.categories.map(({ label }) => label),
    language: entry.locale,
    attachments: is.attachments.length ? is.attachments.map(attachment) : undefined,
  };
}

/** Readers put what they get into HTML, where these characters are as wrong as in XML. */
const readable = (_: string, value: unknown) => (typeof value === 'string' ? withoutForbidden(value) : value);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonfeed: Format = {
  name: 'jsonfeed',
  ...VOICES.jsonfeed,
  bodies: true,
  render: ({ feed, title, masthead, site }) => {
    const document = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: feed.links.html,
      feed_url: feed.links.self,
      description: masthead.tagline,
      next_url: feed.links.next ?? undefined,
      authors: [{ name: masthead.name, url: site.origin }],
      language: feed.meta.locale,
      hubs: site.hub ? [{ type: 'WebSub', url: site.hub }] : undefined,
      items: feed.data.map((entry) => item(entry, itemOf(entry, site))),
    };
    return JSON.stringify(document, readable);
  },
};
