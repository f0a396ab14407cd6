import { canBecome } from './body';
import { likenessOf, type Spelt, speller } from './likeness';
import { textOf } from './runs';
import type { Segment } from './segments';
import { wordsOf } from './words';

/** Segments less alike than this are two, not one that changed. */
const LEAST = 40;

/** Of so few pairs all are compared. */
const FEW = 2500;

/** Of more, each segment is compared with so many that share most words with it, of so many that share its rarest. */
const COMPARED = 24;
const LOOKED_UP = 400;

type Places = ReadonlyMap<string, readonly number[]>;

/** Where each word stands, in rising order. */
function wordPlaces(texts: readonly Spelt[]): Places {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries())
    for (const word of new Set(text)) {
      const its = places.get(word);
      if (its) its.push(place);
      else places.set(word, [place]);
    }
  return places;
}

/** So many of a rising list as there may be, around a place. */
function around(list: readonly number[], place: number, most: number): readonly number[] {
  if (list.length <= most) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(0, low - (most >> 1)), list.length - most);
  return list.slice(first, first + most);
}

/** The places of texts that are likely to resemble one: its rare words tell most, as in 0025. */
function likely(places: Places, text: Spelt, place: number): number[] {
  const lists = Array.from(new Set(text), (word) => places.get(word) ?? []).sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let left = LOOKED_UP;
  for (const list of lists) {
    const near = around(list, place, left);
    for (const one of near) shared.set(one, (shared.get(one) ?? 0) + 1);
    left -= near.length;
    if (!left) break;
  }
  return Array.from(shared)
    .sort(([one, its], [other, theirs]) => theirs - its || Math.abs(one - place) - Math.abs(other - place))
    .slice(0, COMPARED)
    .map(([one]) => one);
}

/** Pairs segments by likeness, the most alike first, then the nearest; where there are many, not all are compared. */
export function pairAlike(
  before: readonly Segment[],
  after: readonly Segment[],
  locale: string,
): Map<Segment, Segment> {
  const spell = speller();
  const spelt = (segments: readonly Segment[]) => segments.map(({ runs }) => spell(wordsOf(textOf(runs), locale)));
  const [were, are] = [spelt(before), spelt(after)];
  const all = before.length * after.length <= FEW ? [...before.keys()] : undefined;
  const places = wordPlaces(all ? [] : were);
  const candidates = after.flatMap((segment, place) => {
    const text = are[place] as Spelt;
    return (all ?? likely(places, text, place)).flatMap((itsPlace) => {
      const was = before[itsPlace] as Segment;
      const alike = canBecome(was.kind, segment.kind) ? likenessOf(were[itsPlace] as Spelt, text) : 0;
      return alike < LEAST ? [] : [{ segment, was, alike, away: Math.abs(place - itsPlace) }];
    });
  });
  candidates.sort((a, b) => b.alike - a.alike || a.away - b.away);
  const pairs = new Map<Segment, Segment>();
  const taken = new Set<Segment>();
  for (const { segment, was } of candidates) {
    if (pairs.has(segment) || taken.has(was)) continue;
    pairs.set(segment, was);
    taken.add(was);
  }
  return pairs;
}
