import type { Block } from './blocks';
import type { Attachment, Content } from './entry';
import { escapeHtml, safeFileUrl, toHtml } from './html';
import { type EntryType, entryUrl, type Site } from './site';

/** Stand in the index for addresses that move with the servers; nobody can have these names (RFC 2606). */
const MARKS = { origin: 'https://page.invalid', apiUrl: 'https://files.invalid' };

/** The HTML of a body as the index keeps it: made once, for many readers. */
export function keptHtml(body: Block[], page: { type: EntryType; locale: string; slug: string }, site: Site): string {
  const url = entryUrl({ ...site, ...MARKS }, page.type, page.locale, page.slug);
  return toHtml(body, { page: url, files: MARKS.apiUrl });
}

const shownHtml = (html: string, { origin, apiUrl }: Site): string =>
  html.replaceAll(MARKS.origin, escapeHtml(origin)).replaceAll(MARKS.apiUrl, escapeHtml(apiUrl));

/**
 * The address of an upload: those of this server are kept relative, so that PUBLIC_URL can change. Undefined when it is
 * none: a file lost is better than a feed.
 */
export const fileUrl = ({ apiUrl }: Site, url: string): string | undefined => safeFileUrl(url, `${apiUrl}/`);

/** The content of an entry as readers get it, with whole addresses. */
export const presentContent = ({ html, attachments }: Content, site: Site): Content => ({
  html: shownHtml(html, site),
  attachments: attachments.flatMap((file: Attachment) => {
    const url = fileUrl(site, file.url);
    return url ? [{ ...file, url }] : [];
  }),
});
