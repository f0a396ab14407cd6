import { type Day, parsePeriod } from './day';
import { givenAsObject, givenTwice, oneOf, type Problem, unknownParameter, wrongValue } from './problem';
import type { TermFilter } from './query';
import { KEY_PATTERN, type Vocabulary } from './vocabulary';

/** Added to links by mail and advertising tools; they ask nothing. */
const isIgnored = (name: string) => /^(utm_.*|fbclid|gclid)$/.test(name);

/** Enough for any form, too few to make one question a burden. */
const MAX_KEYS = 50;

/** Reads parameters one by one and gathers what is wrong with them. */
export class Reader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly params: URLSearchParams,
    known: readonly string[],
  ) {
    for (const name of new Set(params.keys())) {
      const base = name.split(/[[.]/, 1)[0] ?? name;
      if (known.includes(name) || isIgnored(name)) continue;
      this.problems.push(known.includes(base) ? givenAsObject(base) : unknownParameter(name, known));
    }
  }

  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) this.problems.push(givenTwice(name));
    return values[0];
  }

  choice<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined {
    const value = this.one(name);
    return value === undefined ? undefined : this.allowed(name, value, allowed);
  }

  choices<Value extends string>(name: string, allowed: readonly Value[]): Value[] {
    const values = this.one(name)?.split(',') ?? [];
    return sorted(values.flatMap((value) => this.allowed(name, value, allowed) ?? []));
  }

  flag(name: string): boolean | undefined {
    const value = this.choice(name, ['true', 'false']);
    return value === undefined ? undefined : value === 'true';
  }

  count(name: string, max: number): number | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    if (/^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= max) return Number(value);
    this.problems.push(
      wrongValue(name, value, { en: `a whole number from 1 to ${max}`, fr: `un entier de 1 à ${max}` }),
    );
    return undefined;
  }

  terms(vocabulary: Vocabulary): TermFilter[] {
    const groups = this.all(vocabulary).map((group) => sorted(group.split(',')));
    const keys = groups.flat();
    const malformed = keys.find((key) => !KEY_PATTERN.test(key));
    if (malformed !== undefined || keys.length > MAX_KEYS) {
      const expected = {
        en: `at most ${MAX_KEYS} keys of lower-case letters, digits and hyphens, separated by commas`,
        fr: `au plus ${MAX_KEYS} clés en minuscules, chiffres et traits d’union, séparées par des virgules`,
      };
      this.problems.push(wrongValue(vocabulary, malformed ?? keys.join(','), expected));
    }
    return groups.map((anyOf) => ({ vocabulary, anyOf }));
  }

  span<From extends string, To extends string>(from: From, to: To): { [name in From | To]?: Day } {
    const first = this.period(from)?.first;
    const last = this.period(to)?.last;
    if (first && last && first > last) {
      const text = { en: `${from}: it is later than ${to}`, fr: `${from} : cette date est postérieure à ${to}` };
      this.problems.push({ path: [from], text });
    }
    return { [from]: first, [to]: last } as { [name in From | To]?: Day };
  }

  protected all(name: string): string[] {
    return this.params.getAll(name).filter((value) => value !== '');
  }

  private allowed<Value extends string>(name: string, value: string, allowed: readonly Value[]): Value | undefined {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.problems.push(wrongValue(name, value, oneOf(allowed)));
    return found;
  }

  private period(name: string): { first: Day; last: Day } | undefined {
    const value = this.one(name);
    if (value === undefined) return undefined;
    const period = parsePeriod(value);
    const expected = {
      en: 'a real date as YYYY, YYYY-MM or YYYY-MM-DD',
      fr: 'une date réelle, AAAA, AAAA-MM ou AAAA-MM-JJ',
    };
    if (!period) this.problems.push(wrongValue(name, value, expected));
    return period;
  }
}

/** Order and repetition do not change a question. */
const sorted = <Value extends string>(values: Value[]): Value[] => [...new Set(values)].sort();
