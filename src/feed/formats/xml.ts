import { withoutForbidden } from '../html';

/** An element's content: text, elements by their names, `@name` for attributes, `#text`; undefined is left out. */
export type Xml = string | number | undefined | Xml[] | { [name: string]: Xml };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: unknown): string => `${text}`.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/**
 * Names are ours and never a reader's; what stands in an element or an attribute is escaped. Text is only ever added to:
 * whoever joins it or looks into it makes the engine copy it, at every level again.
 */
function element(name: string, content: Xml): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.reduce<string>((all, each) => all + element(name, each), '');
  const { attributes, inside, nested } = parts(typeof content === 'object' ? content : { '#text': content });
  if (inside === '') return `<${name}${attributes}/>\n`;
  // A line for each element; text stays as it is, to the space.
  return `<${name}${attributes}>${nested ? '\n' : ''}${inside}</${name}>\n`;
}

function parts(content: { [name: string]: Xml }) {
  let [attributes, inside, nested] = ['', '', false];
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue;
    if (name === '#text') inside += escaped(value);
    else if (name.startsWith('@')) attributes += ` ${name.slice(1)}="${escaped(value)}"`;
    else {
      inside += element(name, value);
      nested = true;
    }
  }
  return { attributes, inside, nested };
}

/** Elements without a document around them. No XML parser reads some characters: they are dropped. */
export const writeElements = (elements: { [name: string]: Xml }): string => withoutForbidden(parts(elements).inside);

/** An XML document. */
export const writeXml = (document: { [name: string]: Xml }): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElements(document)}`;
