import { LRUCache } from 'lru-cache';

/** A function that keeps what it has found: calendars ask again and again for the same events. */
export function remembered<Asked extends (string | number | boolean)[], Found extends NonNullable<unknown>>(
  find: (...asked: Asked) => Found,
): (...asked: Asked) => Found {
  const known = new LRUCache<string, Found>({ max: 20_000 });
  return (...asked) => {
    const key = asked.join(' ');
    const found = known.get(key) ?? find(...asked);
    known.set(key, found);
    return found;
  };
}
