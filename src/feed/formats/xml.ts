import { withoutForbidden } from '../html';

/** An element's content: text, elements by their names, `@name` for attributes, `#text`; undefined is left out. */
export type Xml = string | number | undefined | Xml[] | { [name: string]: Xml };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: unknown): string => `${text}`.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Names are ours and never a reader's; what stands in an element or an attribute is escaped. */
function element(name: string, content: Xml): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((each) => element(name, each)).join('');
  const { attributes, inside } =
    typeof content === 'object' ? parts(content) : { attributes: '', inside: escaped(content) };
  if (inside === '') return `<${name}${attributes}/>\n`;
  // A line for each element; text stays as it is, to the space.
  const start = inside.includes('<') ? '\n' : '';
  return `<${name}${attributes}>${start}${inside}</${name}>\n`;
}

function parts(content: { [name: string]: Xml }) {
  let [attributes, inside] = ['', ''];
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue;
    if (name.startsWith('@')) attributes += ` ${name.slice(1)}="${escaped(value)}"`;
    else inside += name === '#text' ? escaped(value) : element(name, value);
  }
  return { attributes, inside };
}

/** Elements without a document around them. No XML parser reads some characters: they are dropped. */
export const writeElements = (elements: { [name: string]: Xml }): string => withoutForbidden(parts(elements).inside);

/** An XML document. */
export const writeXml = (document: { [name: string]: Xml }): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElements(document)}`;
