import { decodeOpaque, encodeOpaque } from '../../../../../feed/opaque';
import { type Problem, wrongValue } from '../../../../../feed/problem';
import type { Sort } from '../desk';
import { type Key, keyIn } from './key';

/**
 * Where somebody stands who goes from one text to the next: the row in hand as it stood in an order when it was listed, for
 * a save moves it, and the instant in epoch milliseconds at which they began. What changed since then they have met, or it
 * is a matter for the next time.
 */
export type Place = { key: Key; since: number };

/** A place as text. It holds for one order, in whatever filter. */
export const encodePlace = ({ key: { value, documentId, target }, since }: Place, sort: Sort): string =>
  encodeOpaque([sort, since, value, documentId, target]);

export function decodePlace(text: string, sort: Sort): Place | Problem {
  const [itsSort, since, ...place] = decodeOpaque(text);
  const key = keyIn(place, sort);
  if (itsSort !== sort || !Number.isSafeInteger(since) || !key)
    return wrongValue('after', text.slice(0, 80), {
      en: 'a document and a language, as in id:fr, or the after of a row in the same order',
      fr: 'un document et une langue, comme id:fr, ou le after d’une ligne dans le même ordre',
    });
  return { key, since: since as number };
}
