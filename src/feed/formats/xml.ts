import Builder from 'fast-xml-builder';
import { withoutForbidden } from '../html';

/** An element's content: text, elements by their names, `@name` for attributes, `#text`; undefined is left out. */
export type Xml = string | number | undefined | Xml[] | { [name: string]: Xml };

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  indentBy: '',
});

/** Elements without a document around them. The builder escapes, but passes on what no XML parser reads. */
export const writeElements = (elements: { [name: string]: Xml }): string => withoutForbidden(builder.build(elements));

/** An XML document. */
export const writeXml = (document: { [name: string]: Xml }): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElements(document)}`;
