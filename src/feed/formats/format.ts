import type { Image } from '../entry';
import type { Feed } from '../feed';
import type { FeedQuery } from '../query';
import type { Site } from '../site';
import type { FormatName } from '../voices';

/** The newsroom's own words in one locale, with defaults where staff wrote none; addresses are absolute. */
export type Masthead = {
  name: string;
  tagline: string;
  about: string | null;
  socialLinks: { label: string; url: string }[];
  defaultImage: Image | null;
};

/** All that a voice needs: the answered question. `title` spells the question in the audience's language. */
export type Spoken = { feed: Feed; query: FeedQuery; title: string; masthead: Masthead; site: Site };

/** A voice of the feed. */
export type Format = {
  name: FormatName;
  /** `/{locale}` for the pages of the site. */
  path: string;
  /** The media type with its charset. */
  type: string;
  /** Whether entries must carry their content (body, html, attachments). */
  bodies: boolean;
  /** What the format asks besides, such as events only. */
  ask?: (query: FeedQuery) => FeedQuery;
  /** Pure: the same bytes for the same content. */
  render(spoken: Spoken): string;
};
