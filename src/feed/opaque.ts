/** What encodeOpaque is given. */
type Plain = string | number;

const isPlain = (value: unknown): value is Plain => typeof value === 'string' || typeof value === 'number';

/** Values that readers carry back to us as they are, as one word of a URL. */
export const encodeOpaque = (values: readonly Plain[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values in a word of encodeOpaque; none in a word of anybody else. */
export function decodeOpaque(word: string): Plain[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
    // Lists in lists, thousands deep, would end whatever makes a text of them.
    return Array.isArray(values) && values.every(isPlain) ? values : [];
  } catch {
    // Whatever a stranger sends in its place is at worst a 400, said by the caller.
    return [];
  }
}
