import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Text } from '../../../../../../feed/text';

/** Where in a file something stands; both begin with 1. */
export type Place = { line: number; column: number };

export type Element = Place & {
  /** Without a prefix in XLIFF's own namespaces, with the namespace in any other. */
  name: string;
  /** Those without a prefix. */
  attributes: Record<string, string>;
  children: (Element | string)[];
};

export type ElementEvent =
  | { type: 'open' | 'whole'; element: Element }
  | { type: 'close'; name: string }
  /** The last: nothing behind it can be trusted. */
  | { type: 'fault'; place: Place; text: Text };

/** Bounds that no honest file meets: a stranger's may be made to fill the memory. */
const DEEPEST = 100;
const LONGEST = 1_000_000;
/** Of all attributes of an element: a report says names and languages again with each refusal. */
const LONGEST_ATTRIBUTES = 10_000;
/** What an element without any text counts for. */
const ELEMENT = 100;

class Refusal extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const DOCTYPE: Text = {
  en: 'The file has a DOCTYPE, which could define entities: files for translation have none. Nothing behind it was read',
  fr: 'Le fichier a un DOCTYPE, qui pourrait définir des entités : un fichier de traduction n’en a pas. Rien de ce qui suit n’a été lu',
};
const TOO_DEEP: Text = {
  en: `Elements are nested more than ${DEEPEST} deep: nothing from here on was read`,
  fr: `Des éléments sont imbriqués sur plus de ${DEEPEST} niveaux : rien de ce qui suit n’a été lu`,
};
const TOO_LONG: Text = {
  en: `A unit has more than ${LONGEST} characters: nothing from here on was read`,
  fr: `Une unité a plus de ${LONGEST} caractères : rien de ce qui suit n’a été lu`,
};
const TOO_LONG_ATTRIBUTES: Text = {
  en: `The attributes of an element have more than ${LONGEST_ATTRIBUTES} characters: nothing from here on was read`,
  fr: `Les attributs d’un élément ont plus de ${LONGEST_ATTRIBUTES} caractères : rien de ce qui suit n’a été lu`,
};
const malformed = (message: string): Text => ({
  en: `This is not well-formed XML (${message}): nothing from here on was read`,
  fr: `Ce n’est pas du XML bien formé (${message}) : rien de ce qui suit n’a été lu`,
});

/** XLIFF's own, in all its versions and modules; a file without any is taken at its word. */
const OURS = /^$|^urn:oasis:names:tc:xliff:/;

const nameOf = ({ uri, local }: SaxesTagNS): string => (OURS.test(uri) ? local : `{${uri}}${local}`);

const attributesOf = ({ attributes }: SaxesTagNS): Record<string, string> =>
  Object.fromEntries(Object.values(attributes).flatMap(({ prefix, local, value }) => (prefix ? [] : [[local, value]])));

/**
 * The elements of an XML file as they come: those named in `whole` with all that is in them, others opened and closed.
 * Entities of the file's own are never expanded, and a DOCTYPE ends the reading.
 */
export async function* readElements(
  chunks: AsyncIterable<string>,
  whole: ReadonlySet<string>,
): AsyncGenerator<ElementEvent> {
  const reading = new Reading(whole);
  for await (const chunk of chunks) {
    reading.write(chunk);
    yield* reading.take();
    if (reading.failed) return;
  }
  reading.close();
  yield* reading.take();
}

class Reading {
  failed = false;
  private events: ElementEvent[] = [];
  private depth = 0;
  private length = 0;
  /** The element that is read as a whole and, in it, those not closed yet. */
  private readonly open: Element[] = [];
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private start: Place = { line: 1, column: 1 };

  constructor(private readonly whole: ReadonlySet<string>) {
    const { parser } = this;
    // Saxes goes on after a fault; we do not.
    parser.on('error', (error) => {
      throw new Refusal(malformed(error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')));
    });
    parser.on('doctype', () => {
      throw new Refusal(DOCTYPE);
    });
    parser.on('opentagstart', ({ name }) => {
      // Saxes says so when it has read the name and the sign behind it.
      const { line, column } = this.here();
      this.start = { line, column: column - name.length - 2 };
    });
    parser.on('opentag', (tag) => this.opened(tag));
    parser.on('closetag', (tag) => this.closed(nameOf(tag)));
    parser.on('text', (text) => this.said(text));
    parser.on('cdata', (text) => this.said(text));
  }

  write(chunk: string): void {
    this.guard(() => this.parser.write(chunk));
  }

  close(): void {
    this.guard(() => this.parser.close());
  }

  *take(): Generator<ElementEvent> {
    yield* this.events;
    this.events = [];
  }

  private here = (): Place => ({ line: this.parser.line, column: this.parser.columnIndex + 1 });

  private guard(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.failed = true;
      this.events.push({ type: 'fault', place: this.here(), text: error.text });
    }
  }

  private opened(tag: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Refusal(TOO_DEEP);
    const size = Object.values(tag.attributes).reduce((sum, { value }) => sum + value.length, 0);
    if (size > LONGEST_ATTRIBUTES) throw new Refusal(TOO_LONG_ATTRIBUTES);
    const element: Element = { ...this.start, name: nameOf(tag), attributes: attributesOf(tag), children: [] };
    const parent = this.open.at(-1);
    if (parent) {
      parent.children.push(element);
      this.grow(ELEMENT);
    } else if (!this.whole.has(element.name)) {
      this.events.push({ type: 'open', element });
      return;
    } else this.length = 0;
    this.open.push(element);
  }

  private closed(name: string): void {
    this.depth -= 1;
    const element = this.open.pop();
    if (!element) this.events.push({ type: 'close', name });
    else if (!this.open.length) this.events.push({ type: 'whole', element });
  }

  private said(text: string): void {
    const parent = this.open.at(-1);
    if (!parent) return;
    this.grow(text.length);
    if (typeof parent.children.at(-1) === 'string') parent.children[parent.children.length - 1] += text;
    else parent.children.push(text);
  }

  private grow(by: number): void {
    this.length += by;
    if (this.length > LONGEST) throw new Refusal(TOO_LONG);
  }
}
