import { DateTime } from 'luxon';
import type { Entry } from '../entry';
import { VOICES } from '../voices';
import type { Format, Spoken } from './format';
import { cdata, writeXml, type Xml } from './xml';

/** RFC 822 with a year of four digits, as RSS has it. */
const rfc822 = (time: DateTime): string => time.setLocale('en').toRFC2822() ?? '';

function item(entry: Entry, { site }: Spoken): Xml {
  return {
    title: entry.title,
    link: entry.url,
    guid: { '@isPermaLink': 'false', '#text': entry.id },
    pubDate: rfc822(DateTime.fromISO(entry.date, { zone: site.timeZone })),
    description: entry.excerpt,
    'content:encoded': cdata(entry.html ?? ''),
  };
}

/** RSS 2.0 (rssboard.org/rss-specification). */
export const rss: Format = {
  name: 'rss',
  ...VOICES.rss,
  bodies: true,
  render: (spoken) => {
    const { feed, title, masthead } = spoken;
    return writeXml({
      rss: {
        '@version': '2.0',
        '@xmlns:atom': 'http://www.w3.org/2005/Atom',
        '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        channel: {
          title,
          link: feed.links.html,
          description: masthead.tagline,
          language: feed.meta.locale,
          'atom:link': [{ '@rel': 'self', '@type': 'application/rss+xml', '@href': feed.links.self }],
          item: feed.data.map((entry) => item(entry, spoken)),
        },
      },
    });
  },
};
