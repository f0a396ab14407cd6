import { type Run, tidy } from '../../text/runs';

/** What XML 1.0 cannot say, not even as a reference (section 2.2). */
const UNSAYABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const IN_ATTRIBUTES: Record<string, string> = { ...ESCAPES, '\t': '&#9;', '\n': '&#10;' };

export const escapeXml = (text: string): string =>
  text.replace(UNSAYABLE, '').replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

/** ` name="value"` for every value given. */
export const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => {
      const said = String(value)
        .replace(UNSAYABLE, '')
        .replace(/[&<>"\r\t\n]/g, (sign) => IN_ATTRIBUTES[sign] ?? sign);
      return ` ${name}="${said}"`;
    })
    .join('');

/** The runs as every format can say them: without signs that XML has no way to write. */
export const sayable = (runs: readonly Run[]): Run[] =>
  tidy(
    runs.map(({ text, marks, link }) => ({
      text: text.replace(UNSAYABLE, ''),
      marks,
      ...(link !== undefined && { link: link.replace(UNSAYABLE, '') }),
    })),
  );
