import { LRUCache } from 'lru-cache';

/** A function that keeps what it has found lately, for what is asked again and again of texts and numbers alone. `most`: answers kept. */
export function remembered<Asked extends (string | number | boolean)[], Found>(
  find: (...asked: Asked) => Found,
  most = 20_000,
): (...asked: Asked) => Found {
  const known = new LRUCache<string, { found: Found }>({ max: most });
  return (...asked) => {
    const key = asked.join('\n');
    const kept = known.get(key);
    if (kept) return kept.found;
    const found = find(...asked);
    known.set(key, { found });
    return found;
  };
}
