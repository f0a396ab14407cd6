import type { Coded, Meaning } from '../codes';
import type { Broken } from '../delivered';
import { codedFromMarks, type Mark } from '../inline';

/** What a spreadsheet would take for a formula, in full-width signs too (OWASP, CSV injection). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe in front says that it is text. `unguarded` takes it away again. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** A text with its codes as `<1>…</1>`; a backslash stands before what would look like one. */
export const writeCell = (text: Coded): string =>
  text
    .map((part) =>
      typeof part === 'string'
        ? part.replace(/\\/g, '\\\\').replace(/<(?=\/?\d+>)/g, '\\<')
        : `<${part.id}>${writeCell(part.inside)}</${part.id}>`,
    )
    .join('');

/** The text of a cell; what each code means is said elsewhere in its row. */
export function readCell(cell: string, meanings: ReadonlyMap<number, Meaning>): Coded | Broken {
  const marks: Mark[] = [];
  let from = 0;
  for (const { 0: sign, index, groups } of cell.matchAll(/\\(?<plain>[\\<])|<(?<end>\/?)(?<id>\d{1,9})>/g)) {
    marks.push(cell.slice(from, index));
    from = index + sign.length;
    const id = Number(groups?.id);
    if (groups?.plain) marks.push(groups.plain);
    else marks.push(groups?.end ? { close: id } : { open: id, meaning: meanings.get(id) });
  }
  marks.push(cell.slice(from));
  return codedFromMarks(marks.filter((mark) => mark !== ''));
}
