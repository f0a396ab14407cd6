import type { Entry, Image } from '../entry';
import type { Feed } from '../feed';
import type { FeedQuery } from '../query';
import type { Site } from '../site';
import type { FormatName, Voice } from '../voices';

/** The newsroom's own words in one locale, with defaults where staff wrote none; addresses are absolute. */
export type Masthead = {
  name: string;
  tagline: string;
  about: string | null;
  socialLinks: { label: string; url: string }[];
  defaultImage: Image | null;
};

/**
 * All that a voice needs: the answered question. `title` spells the question in the audience's language; `withdrawn` are
 * the events that it would list if they had not been withdrawn, for a voice that has events only.
 */
export type Spoken = {
  feed: Feed;
  withdrawn?: Entry[];
  query: FeedQuery;
  title: string;
  masthead: Masthead;
  site: Site;
};

/** A voice of the feed. */
export type Format = Voice & {
  name: FormatName;
  /** Whether entries must carry their content (body, html, attachments). */
  bodies: boolean;
  /** What the file is called that a reader keeps the answer in. */
  file?: (query: FeedQuery) => string;
  /** Pure: the same bytes for the same content. */
  render(spoken: Spoken): string;
};
