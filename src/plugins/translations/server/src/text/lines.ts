/**
 * The lines of a text without the white space where they are parted, and without blank ones in between. Its beginning and
 * its end stay as they are. No pattern does it: one with white space around a break takes the square of a long blank.
 */
export function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n]+/);
  const last = lines.length - 1;
  return lines
    .map((line, place) => (place ? line.trimStart() : line))
    .map((line, place) => (place < last ? line.trimEnd() : line))
    .filter((line, place) => line || place === 0 || place === last);
}
