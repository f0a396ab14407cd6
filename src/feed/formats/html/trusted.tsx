type Props = { as: 'div' | 'p'; html: string; class: string; lang?: string };

/**
 * The only place where text becomes markup as it is. `html` comes from toHtml or a search's highlight, which are safe by
 * construction (src/feed/html.ts, src/search/highlight.ts).
 */
export const SafeHtml = ({ as: Element, html, ...rest }: Props) => (
  <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />
);

/** A data block for machines, which no policy forbids. `<` is spelt so that no text can end the script. */
export const StructuredData = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);
