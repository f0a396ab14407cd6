export type Wish = 'next' | 'previous' | 'match' | 'copy';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key asks for in a segment. All are ways of Enter: letters and arrows with Ctrl, Alt or Cmd belong to browsers, to
 * screen readers or to the layouts that write with AltGr.
 */
export function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Wish | undefined {
  if (key !== 'Enter') return undefined;
  if (altKey && !ctrlKey && !metaKey) return shiftKey ? 'copy' : 'match';
  if ((ctrlKey || metaKey) && !altKey) return shiftKey ? 'previous' : 'next';
  return undefined;
}

/** Whether a key asks to save, as in every program that writes. */
export const isSave = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;
