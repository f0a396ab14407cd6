import type { Text } from '../../../../../feed/text';

/** A file whose bytes cannot be read as text: said to the person who sent it. */
export class Undecodable extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const wrong = (encoding: string): Text => ({
  en: `The file is not text in ${encoding}: save it as UTF-8`,
  fr: `Le fichier n’est pas du texte en ${encoding} : enregistrez-le en UTF-8`,
});
const TOO_LARGE = (megabytes: number): Text => ({
  en: `The file is larger than ${megabytes} MB: nothing from there on was read. Split it`,
  fr: `Le fichier dépasse ${megabytes} Mo : rien de ce qui suit n’a été lu. Divisez-le`,
});

/**
 * The encoding that the first bytes tell (XML 1.0, appendix F): a byte order mark or the width of a sign, else what an
 * XML declaration says, else UTF-8.
 */
function encodingOf(bytes: Buffer): string {
  const start = bytes.toString('latin1');
  if (/^(?:\xFF\xFE|<\0)/.test(start)) return 'utf-16le';
  if (/^(?:\xFE\xFF|\0<)/.test(start)) return 'utf-16be';
  const declared = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // A declaration that can be read byte by byte is in no such encoding, as where .NET has written from a string.
  return /^(?:utf-?16|utf-?32|ucs-)/i.test(declared) ? 'utf-8' : declared;
}

/**
 * The text of a file, piece by piece.
 * @param largest megabytes
 * @throws Undecodable when its bytes are not in the encoding it says, or are too many
 */
export async function* decode(chunks: AsyncIterable<Buffer>, largest: number): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding = '';
  let size = 0;
  const text = (bytes?: Buffer): string => {
    try {
      decoder ??= new TextDecoder(encoding, { fatal: true });
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      // ERR_ENCODING_NOT_SUPPORTED for a name that is none, ERR_ENCODING_INVALID_ENCODED_DATA for bytes that are none.
      if (`${(error as NodeJS.ErrnoException).code}`.startsWith('ERR_ENCODING_'))
        throw new Undecodable(wrong(encoding));
      throw error;
    }
  };
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest * 1024 * 1024) throw new Undecodable(TOO_LARGE(largest));
    encoding ||= encodingOf(chunk.subarray(0, 200));
    yield text(chunk);
  }
  encoding ||= 'utf-8';
  yield text();
}
