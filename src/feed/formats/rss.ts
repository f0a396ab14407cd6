import type { Entry, Image } from '../entry';
import { escapeHtml } from '../html';
import { VOICES } from '../voices';
import type { Format } from './format';
import { type Category, type Item, itemOf, lastUpdate, type Medium } from './item';
import { pageLinks } from './links';
import { writeXml, type Xml } from './xml';

const TYPE = 'application/rss+xml';

/** RFC 822 with a year of four digits, as RSS has it. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();

const category = ({ scheme, label }: Category): Xml => ({ '@domain': scheme, '#text': label });

/** RSS takes one enclosure; Media RSS has room for all files. */
const enclosure = ({ url, type, bytes }: Medium): Xml => ({ '@url': url, '@length': bytes, '@type': type });

const media = ({ url, type, bytes, title }: Medium, image?: Image): Xml => ({
  ...{ '@url': url, '@fileSize': bytes || undefined, '@type': type, '@medium': image ? 'image' : 'document' },
  ...{ '@width': image?.width ?? undefined, '@height': image?.height ?? undefined },
  [image ? 'media:description' : 'media:title']: title || undefined,
});

function item(entry: Entry, { attachments, image, ...is }: Item): Xml {
  const [first] = [...attachments, image ?? []].flat();
  return {
    title: entry.title,
    link: entry.url,
    guid: { '@isPermaLink': 'false', '#text': is.id },
    pubDate: rfc822(is.published),
    'dc:creator': is.authors,
    category: is.categories.map(category),
    // A description is read as HTML.
    description: escapeHtml(entry.excerpt) || undefined,
    'content:encoded': is.html,
    enclosure: first && enclosure(first),
    'media:content': [
      ...attachments.map((file) => media(file)),
      ...(image && entry.image ? [media(image, entry.image)] : []),
    ],
    'atom:updated': is.updated,
    'dc:language': entry.isFallback ? entry.locale : undefined,
  };
}

/** The only types that RSS knows for the image of a channel. */
const CHANNEL_IMAGE = /^image\/(gif|jpeg|png)$/;

/** RSS 2.0 (rssboard.org/rss-specification), with the content, Dublin Core, Atom and Media RSS modules. */
export const rss: Format = {
  name: 'rss',
  ...VOICES.rss,
  bodies: true,
  render: (spoken) => {
    const { feed, title, masthead, site } = spoken;
    const items = feed.data.map((each) => itemOf(each, site));
    const { defaultImage: image } = masthead;
    return writeXml({
      rss: {
        '@version': '2.0',
        '@xmlns:atom': 'http://www.w3.org/2005/Atom',
        '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        '@xmlns:media': 'http://search.yahoo.com/mrss/',
        channel: {
          title,
          link: feed.links.html,
          description: masthead.tagline,
          language: feed.meta.locale,
          lastBuildDate: rfc822(lastUpdate(items, site)),
          generator: 'Deux Rives',
          image: image && CHANNEL_IMAGE.test(image.mime) ? { url: image.url, title, link: feed.links.html } : undefined,
          'atom:link': pageLinks(spoken, TYPE),
          item: feed.data.map((each, index) => item(each, items[index] as Item)),
        },
      },
    });
  },
};
