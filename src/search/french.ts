import { stemmer as snowball } from '@orama/stemmers/french';

/** Words that Snowball makes one with others: Alger with Algérie, Paris with parer, mer with mère, entre with entrée. */
const WHOLE = new Set(['alger', 'amer', 'entre', 'mali', 'mer', 'paris', 'pays', 'tunis']);

type Rule = [ending: RegExp, instead: string];

const apply = (word: string, rules: Rule[]) =>
  rules.reduce((rest, [ending, instead]) => rest.replace(ending, instead), word);

const SINGULAR: Rule[] = [
  [/(?<=..[^e])aux$/, 'al'],
  [/(?<=eu|au|ou)x$/, ''],
  [/(?<=...)s$/, ''],
];

/** Endings that Snowball tells by their accents or does not know, as ones that it does: employée, étrangère, anglaise. */
const KNOWN: Rule[] = [
  [/e{2,}$/, 'e'],
  [/(?<=....)ere$/, 'er'],
  [/(?<=...)(ai|oi)se$/, '$1'],
  [/(?<=..(?:bl|d|f|g|oc|ec))ier$/, 'ie'],
  [/(?<=...)ail$/, 'al'],
  [/yau$/, 'yal'],
];

/** What Snowball leaves of forms of one word: crée and créé, emploie and employé, heureuse and heureux. */
const LEFT: Rule[] = [
  [/(?<=...)e+$/, ''],
  [/y$/, 'i'],
  [/(?<=eu)x$/, ''],
];

/** The third person plural: publient, but not patient. */
const THEY = /(?<=...)(?<!ti)ent$/;

/**
 * The stem of a French word without accents, which readers leave out: Snowball's, with plurals and feminines that it tells
 * by their accents, or not at all, put right around it (docs/decisions/0006).
 */
export function frenchStem(word: string): string {
  const singular = apply(word, SINGULAR);
  if (WHOLE.has(word)) return `1${word}`;
  if (WHOLE.has(singular)) return `1${singular}`;
  const stem = snowball(apply(singular, KNOWN));
  return apply(THEY.test(stem) ? snowball(stem.slice(0, -2)) : stem, LEFT) || word;
}
