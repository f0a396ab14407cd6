import type { Search, Wanted } from '../../../search/wanted';

/** Where words must stand: anywhere, in title or excerpt, or in the title. */
export type Where = 'text' | 'head' | 'title';

/** How a database writes that a text has words in their order, and joins such conditions. */
export type Dialect<Condition> = {
  has: (sequence: string[], where: Where) => Condition;
  all: (conditions: Condition[]) => Condition;
  some: (conditions: Condition[]) => Condition;
  without: (condition: Condition, other: Condition) => Condition;
};

/**
 * Relevance goes by where the words stand: all in the title (5), all in title and excerpt (4), some in the title (3), some
 * in the excerpt (2), all in the body alone (1).
 */
export type Tier = '5' | '4' | '3' | '2' | '1';
const TIERS: readonly Tier[] = ['5', '4', '3', '2', '1'];

/** A single word stands in one place: with it nothing is between. */
export const tiersOf = ({ wanted }: Search): readonly Tier[] =>
  [...wanted.values()].every(({ length }) => length === 1) ? ['5', '4', '1'] : TIERS;

/** That a text has all that is wanted, in the places of a tier or anywhere. */
export function written<Condition>(wanted: Wanted, tier: Tier | undefined, dialect: Dialect<Condition>): Condition {
  const { has, all, some, without } = dialect;
  const allIn = (where: Where) => all(wanted.map((sequence) => has(sequence, where)));
  const someIn = (where: Where) => some(wanted.map((sequence) => has(sequence, where)));
  switch (tier) {
    case '5':
      return allIn('title');
    case '4':
      return without(allIn('head'), allIn('title'));
    case '3':
      return without(all([allIn('text'), someIn('title')]), allIn('head'));
    case '2':
      return without(all([allIn('text'), someIn('head')]), some([allIn('head'), someIn('title')]));
    case '1':
      return without(allIn('text'), someIn('head'));
    default:
      return allIn('text');
  }
}
