/** A smaller copy of a picture. */
export type Rendition = { url: string; width: number };

/** How wide the pages of the site show a body: 44rem of 17 pixels, and all of a phone. */
export const COLUMN = '(min-width: 50em) 748px, 100vw';

const isRendition = (format: Partial<Rendition> | null): format is Rendition =>
  typeof format?.url === 'string' && Number.isSafeInteger(format.width) && Number(format.width) > 0;

/** The copies that Strapi has made of a picture, the narrowest first; `formats` is its own record of them, of any shape. */
export function renditionsOf(formats: unknown): Rendition[] {
  const all: unknown[] = typeof formats === 'object' && formats ? Object.values(formats) : [];
  return all
    .filter((format) => isRendition(format as Partial<Rendition> | null))
    .map((format) => format as Rendition)
    .map(({ url, width }) => ({ url, width }))
    .sort((one, other) => one.width - other.width);
}

/**
 * The `srcset` of a picture: its copies and itself. Undefined when there is nothing to choose, or when its own width is not
 * known: browsers would then show it as wide as they are told to, however small it is.
 */
export function srcset(url: string, width: unknown, renditions: Rendition[]): string | undefined {
  if (!renditions.length || !isRendition({ url, width: width as number })) return undefined;
  return [...renditions, { url, width }].map((one) => `${one.url} ${one.width}w`).join(', ');
}
