import { safeUrl } from '../../../../../feed/html';
import type { Text } from '../../../../../feed/text';
import type { Run } from './runs';

/** Whether readers could follow a link; a relative one is an address of the site itself. */
const isSafe = (link: string): boolean => safeUrl(link, 'https://site.invalid') !== undefined;

/** A link of a text that readers may not follow. What stands in `known` already, such as in the source, may stay. */
export function unsafeLink(runs: readonly Run[], known: readonly Run[]): string | undefined {
  const there = new Set(known.map(({ link }) => link));
  return runs.find(({ link }) => link !== undefined && !there.has(link) && !isSafe(link))?.link;
}

/** What is said of it. */
export const mayNotLead = (link: string): Text => ({
  en: `A link may not lead to “${link.slice(0, 60)}”: use an address with http, https or mailto`,
  fr: `Un lien ne peut mener à «\u00a0${link.slice(0, 60)}\u00a0»\u00a0: utilisez une adresse en http, https ou mailto`,
});
