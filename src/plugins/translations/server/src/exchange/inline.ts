import type { Text } from '../../../../../feed/text';
import { type Coded, codesOf, type Meaning } from './codes';
import { type Broken, isBroken } from './delivered';

/** A text with codes as it is read: pairs that may overlap, opened and closed one by one. */
export type Mark = string | { open: number; meaning: Meaning | undefined } | { close: number } | { unknown: string };

/** No honest text has as many: where pairs overlap, each that is closed closes and opens all the others. */
export const MOST_OPEN = 100;

type Open = { id: number; meaning: Meaning; inside: Coded };

const notClosed = (id: number): Text => ({
  en: `Code ${id} is opened and not closed`,
  fr: `Le code ${id} est ouvert et n’est pas fermé`,
});
const notOpened = (id: number): Text => ({
  en: `Code ${id} is closed where it is not open`,
  fr: `Le code ${id} est fermé là où il n’est pas ouvert`,
});
const unknown = (name: number | string): Text => ({
  en: `“${name}” is no code of this unit`,
  fr: `« ${name} » n’est pas un code de cette unité`,
});
const TOO_MANY_OPEN: Text = {
  en: `More than ${MOST_OPEN} codes are open at once`,
  fr: `Plus de ${MOST_OPEN} codes sont ouverts à la fois`,
};
const linkInLink = (id: number): Text => ({
  en: `Code ${id} is a link inside a link`,
  fr: `Le code ${id} est un lien dans un lien`,
});

/** Pairs that overlap, as tools leave them when they cut a text in segments, are closed and opened again. */
export function codedFromMarks(marks: readonly Mark[]): Coded | Broken {
  const text: Coded = [];
  const open: Open[] = [];
  const here = () => open.at(-1)?.inside ?? text;
  const shut = () => {
    const { id, meaning, inside } = open.pop() as Open;
    if (inside.length) here().push({ id, meaning, inside });
  };
  for (const mark of marks) {
    if (typeof mark === 'string') here().push(mark);
    else if ('unknown' in mark) return { broken: unknown(mark.unknown) };
    else if ('open' in mark) {
      const { open: id, meaning } = mark;
      if (meaning === undefined) return { broken: unknown(id) };
      if (typeof meaning !== 'string' && open.some((other) => typeof other.meaning === 'object'))
        return { broken: linkInLink(id) };
      if (open.length >= MOST_OPEN) return { broken: TOO_MANY_OPEN };
      open.push({ id, meaning, inside: [] });
    } else {
      const at = open.findLastIndex(({ id }) => id === mark.close);
      if (at < 0) return { broken: notOpened(mark.close) };
      const again = open.slice(at + 1);
      while (open.length > at) shut();
      for (const { id, meaning } of again) open.push({ id, meaning, inside: [] });
    }
  }
  const left = open[0];
  return left ? { broken: notClosed(left.id) } : text;
}

/** What each code of a source means, by its number: a target's code may say no more than that. */
export const meaningsOf = (text: Coded | Broken): ReadonlyMap<number, Meaning> =>
  new Map(isBroken(text) ? [] : codesOf(text).map(({ id, meaning }) => [id, meaning]));
