import type { State } from '../../../server/src/desk';

/** The states in the order of the work that they mean. */
export const STATES = ['missing', 'draft', 'outdated', 'current'] as const satisfies State[];
