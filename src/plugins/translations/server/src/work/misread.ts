import type { z } from 'zod';
import { oneOf, type Problem, wrongValue } from '../../../../../feed/problem';
import { anyOf, type Text } from '../../../../../feed/text';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, Text> = {
  string: { en: 'a text', fr: 'un texte' },
  array: { en: 'a list', fr: 'une liste' },
  object: { en: 'an object', fr: 'un objet' },
  record: { en: 'an object', fr: 'un objet' },
  int: { en: 'a whole number', fr: 'un nombre entier' },
  number: { en: 'a whole number', fr: 'un nombre entier' },
};

const kindOf = (name: string): Text => KINDS[name] ?? { en: name, fr: name };

function atMost(origin: string, most: number | bigint): Text {
  if (origin === 'string')
    return { en: `a text of at most ${most} characters`, fr: `un texte d’au plus ${most} caractères` };
  if (origin === 'array')
    return { en: `a list of at most ${most} entries`, fr: `une liste d’au plus ${most} éléments` };
  return { en: `a whole number of at most ${most}`, fr: `un nombre entier d’au plus ${most}` };
}

const DAY: Text = { en: 'a day as YYYY-MM-DD', fr: 'un jour de la forme AAAA-MM-JJ' };
const NOT_EMPTY: Text = { en: 'a list that is not empty', fr: 'une liste qui n’est pas vide' };
const POSITIVE: Text = { en: 'a whole number above 0', fr: 'un nombre entier supérieur à 0' };
const ID: Text = { en: 'the id of a document', fr: 'l’identifiant d’un document' };

/** What would be right, as it follows “use” and “indiquez”. */
function rightOf(issue: Issue): Text {
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_type') return kindOf(issue.expected);
  if (issue.code === 'too_small' && issue.origin === 'array') return NOT_EMPTY;
  if (issue.code === 'too_small') return POSITIVE;
  if (issue.code === 'too_big') return atMost(issue.origin, issue.maximum);
  if (issue.code === 'invalid_format') return issue.format === 'date' ? DAY : ID;
  if (issue.code === 'invalid_union') return anyOf(issue.errors.flatMap(([first]) => (first ? rightOf(first) : [])));
  throw new Error(`No schema of the desk can say “${issue.code}”`);
}

const missing = (name: string, right: Text): Text => ({
  en: `${name}: it is missing: use ${right.en}`,
  fr: `${name}\u00a0: cette valeur manque\u00a0: indiquez ${right.fr}`,
});

const unknown = (name: string): Text => ({
  en: `${name}: there is no such field: leave it out`,
  fr: `${name}\u00a0: ce champ n’existe pas\u00a0: retirez-le`,
});

/** What is wrong with a body, and what would be right, by an issue of its schema that has its input with it. */
export function problemsOf(issue: Issue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], text: unknown([...path, key].join('.')) }));
  if (issue.code === 'invalid_key') return issue.issues.flatMap((its) => problemsOf({ ...its, path: issue.path }));
  const [name, right] = [path.join('.') || 'body', rightOf(issue)];
  if (issue.input === undefined) return [{ path, text: missing(name, right) }];
  const value = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
  return [{ path, text: wrongValue(name, value, right).text }];
}
