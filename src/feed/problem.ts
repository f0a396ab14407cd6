import type { Text } from './text';

/** A reader's mistake, as data: where it is and, in both languages, what is wrong and what would be right. */
export type Problem = { path: string[]; text: Text };

export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

const quoted = (value: string) => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** "from: “2019-13” is not a date: use YYYY, YYYY-MM or YYYY-MM-DD". */
export function wrongValue(name: string, value: string, expected: Text): Problem {
  return {
    path: [name],
    text: {
      en: `${name}: “${quoted(value)}” is not valid: use ${expected.en}`,
      fr: `${name} : « ${quoted(value)} » n’est pas valable : indiquez ${expected.fr}`,
    },
  };
}

export const oneOf = (values: readonly string[]): Text => ({
  en: values.length > 1 ? `one of ${values.join(', ')}` : `${values[0]}`,
  fr: values.length > 1 ? `l’une des valeurs ${values.join(', ')}` : `${values[0]}`,
});

export const unknownParameter = (name: string, known: readonly string[]): Problem => ({
  path: [name],
  text: {
    en: `${quoted(name)}: there is no such parameter: use ${known.join(', ')}`,
    fr: `${quoted(name)} : ce paramètre n’existe pas : utilisez ${known.join(', ')}`,
  },
});

export const givenAsObject = (name: string): Problem => ({
  path: [name],
  text: {
    en: `${name}: give a plain value, as in ${name}=value, not an object or a list in brackets`,
    fr: `${name} : donnez une valeur simple, comme ${name}=valeur, et non un objet ou une liste entre crochets`,
  },
});

export const givenTwice = (name: string): Problem => ({
  path: [name],
  text: { en: `${name}: give it once only`, fr: `${name} : ne le donnez qu’une fois` },
});
