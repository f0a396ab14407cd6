import type { Entry } from '../entry';
import { feedTag } from '../tag-uri';
import { VOICES } from '../voices';
import type { Format } from './format';
import { type Category, type Item, itemOf, lastUpdate, type Medium } from './item';
import { pageLinks } from './links';
import { writeXml, type Xml } from './xml';

const TYPE = 'application/atom+xml';

const person = (name: string): Xml => ({ name });
const category = ({ scheme, term, label }: Category): Xml => ({ '@scheme': scheme, '@term': term, '@label': label });
const enclosure = ({ url, type, bytes, title }: Medium): Xml => ({
  ...{ '@rel': 'enclosure', '@type': type, '@length': bytes || undefined, '@title': title || undefined, '@href': url },
});

function entry(of: Entry, item: Item): Xml {
  const page = (locale: string, url: string) => ({
    ...{ '@rel': 'alternate', '@type': 'text/html', '@hreflang': locale, '@href': url },
  });
  return {
    '@xml:lang': of.isFallback ? of.locale : undefined,
    id: item.id,
    title: of.title,
    link: [
      page(of.locale, of.url),
      ...of.alternates.map(({ locale, url }) => page(locale, url)),
      ...[...item.attachments, item.image ?? []].flat().map(enclosure),
    ],
    published: item.published,
    updated: item.updated,
    author: item.authors.map(person),
    contributor: item.speakers.map(person),
    category: item.categories.map(category),
    summary: of.excerpt || undefined,
    content: { '@type': 'html', '#text': item.html },
  };
}

/** Atom (RFC 4287), paged (RFC 5005), with the hub of WebSub. */
export const atom: Format = {
  name: 'atom',
  ...VOICES.atom,
  bodies: true,
  render: (spoken) => {
    const { feed, query, title, masthead, site } = spoken;
    const items = feed.data.map((each) => itemOf(each, site));
    return writeXml({
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': feed.meta.locale,
        id: feedTag(site, query),
        title,
        subtitle: masthead.tagline,
        updated: lastUpdate(items, site),
        author: { name: masthead.name, uri: site.origin },
        link: [
          // First: some readers take the first alternate for the page, whatever its type.
          { '@rel': 'alternate', '@type': 'text/html', '@hreflang': feed.meta.locale, '@href': feed.links.html },
          ...pageLinks(spoken, TYPE),
        ],
        logo: masthead.defaultImage?.url,
        generator: 'Deux Rives',
        entry: feed.data.map((each, index) => entry(each, items[index] as Item)),
      },
    });
  },
};
