import Builder from 'fast-xml-builder';
import { withoutForbidden } from '../html';

/** An element's content: text, elements by their names, `@name` for attributes, `#text`, `#cdata`; undefined is left out. */
export type Xml = string | number | undefined | Xml[] | { [name: string]: Xml };

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressBooleanAttributes: false,
  // The writer escapes, but passes on what no XML parser reads.
  tagValueProcessor: (_, value) => withoutForbidden(`${value}`),
  attributeValueProcessor: (_, value) => withoutForbidden(`${value}`),
});

/** An XML document. */
export const writeXml = (document: { [name: string]: Xml }): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(document)}\n`;

/** HTML inside XML, without escaping it once more. */
export const cdata = (html: string): Xml => ({ '#cdata': withoutForbidden(html) });
