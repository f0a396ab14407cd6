import { renderEvents } from '../calendar/calendar';
import { text } from '../calendar/component';
import { VOICES } from '../voices';
import type { Format } from './format';

/** How often calendars should ask again (RFC 5545, section 3.3.6); an answer that is unchanged costs nothing. */
const REFRESH = 'PT1H';

/** iCalendar (RFC 5545) with the properties of a calendar that is followed (RFC 7986, and what came before it). */
export const ics: Format = {
  name: 'ics',
  ...VOICES.ics,
  bodies: false,
  file: ({ locale }) => `events-${locale}.ics`,
  render: ({ feed, withdrawn = [], query, title, masthead, site }) =>
    renderEvents(feed.data, withdrawn, site, query.cancelled, [
      ...text('name', title, query.locale),
      ...text('x-wr-calname', title),
      ...text('description', masthead.tagline, query.locale),
      ['source', {}, 'uri', feed.links.self],
      ['refresh-interval', {}, 'duration', REFRESH],
      ['x-published-ttl', {}, 'duration', REFRESH],
    ]),
};
