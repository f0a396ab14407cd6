/** A text in pieces whose first tells what to make of it: that piece, and the whole. */
export async function begun(pieces: AsyncIterable<string>): Promise<{ first: string; text: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const { value: first = '' } = await iterator.next();
  const text = async function* () {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return { first, text: text() };
}
