import type { FeedQuery } from './query';
import { questionOf } from './question';
import type { Site } from './site';

/** A name that holds for ever, wherever the site moves (RFC 4151). */
const tagUri = ({ tagAuthority }: Site, specific: string): string => `tag:${tagAuthority}:${specific}`;

/** The name of an entry: its document in its language, whatever becomes of its slug. */
export const entryTag = (site: Site, { id, locale }: { id: string; locale: string }): string =>
  tagUri(site, `entry/${id}/${locale}`);

/** The name of a question: all its pages, in any voice, are one feed. */
export const feedTag = (site: Site, query: FeedQuery): string => tagUri(site, `feed?${questionOf(query)}`);

/** The name of a family of categories: a vocabulary, or the types of entries. */
export const schemeTag = (site: Site, scheme: string): string => tagUri(site, scheme);
