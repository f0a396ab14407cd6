import slugify from 'slugify';

export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const MAX_LENGTH = 100;

/**
 * The part of an address that a title makes: `L'Été à Œuf` gives `l-ete-a-oeuf`. Apostrophes, dashes and slashes part
 * words. Cut at a word after 100 characters. Empty when the title has no letter or digit that can be written in ASCII.
 */
export function slugOf(title: string): string {
  const words = title.normalize('NFKC').replace(/[\p{P}\p{S}\s]+/gu, ' ');
  const slug = slugify(words, { lower: true, strict: true });
  if (slug.length <= MAX_LENGTH) return slug;
  const head = slug.slice(0, MAX_LENGTH + 1);
  return head.slice(0, Math.max(head.lastIndexOf('-'), 0) || MAX_LENGTH);
}

/** `slug`, or the first of `slug-2`, `slug-3`… that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
