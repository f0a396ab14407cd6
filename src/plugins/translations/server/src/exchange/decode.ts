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

/** The encoding that the first bytes tell: a byte order mark, else what an XML declaration says, else UTF-8. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(start.toString('latin1'))?.[1] ?? 'utf-8';
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
