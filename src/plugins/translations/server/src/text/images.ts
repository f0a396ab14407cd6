type Shows = { image?: { url: string } };

/**
 * Pairs what shows the same image, in whatever words it is described: first with what `likely` names, then in the order in
 * which both show it. An image that one of them shows more often is left over there.
 */
export function pairImages<One extends Shows, Other extends Shows>(
  ones: readonly One[],
  others: readonly Other[],
  likely: (one: One) => Other | undefined,
): Map<One, Other> {
  const free = new Map<string | undefined, Set<Other>>();
  for (const other of others) {
    const url = other.image?.url;
    if (url) free.set(url, (free.get(url) ?? new Set<Other>()).add(other));
  }
  const pairs = new Map<One, Other>();
  const pair = (one: One, other: Other | undefined) => {
    if (other && free.get(one.image?.url)?.delete(other)) pairs.set(one, other);
  };
  const shown = ones.filter(({ image }) => free.has(image?.url));
  for (const one of shown) pair(one, likely(one));
  for (const one of shown) if (!pairs.has(one)) pair(one, free.get(one.image?.url)?.values().next().value);
  return pairs;
}
