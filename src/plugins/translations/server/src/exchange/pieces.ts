/** A text in pieces whose first tells what to make of it: that piece, and the whole. Who stops reading ends the source. */
export async function begun(pieces: AsyncIterable<string>): Promise<{ first: string; text: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const { value: first = '' } = await iterator.next();
  const text = async function* () {
    try {
      yield first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  };
  return { first, text: text() };
}
