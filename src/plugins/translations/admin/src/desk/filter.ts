import type { DeskQuery, State } from '../../../server/src/desk';
import { STATES } from '../states/states';

export type Filter = Omit<DeskQuery, 'cursor' | 'limit'>;

export const TO_DO: State[] = ['missing', 'draft', 'outdated'];

const NAMES = ['target', 'state', 'type', 'program', 'assignee', 'minWords', 'maxWords', 'q', 'sort'] as const;

/** In an address: all languages, also where the reader writes in one only. */
export const ALL = 'all';

/** What the address of a page asks for. Where it says nothing: what is to do, in the language of a reader who has one. */
export function filterOf(params: URLSearchParams, mine: readonly string[]): Filter {
  const said: Filter = Object.fromEntries(
    NAMES.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  );
  const { target = mine.length === 1 ? mine[0] : undefined, ...rest } = said;
  return { state: TO_DO.join(), ...rest, ...(target && target !== ALL && { target }) };
}

/** The address with other wishes; an empty one is taken out, and the list begins anew. */
export function withWishes(params: URLSearchParams, wishes: DeskQuery): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  for (const [name, value] of Object.entries(wishes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The address's wishes for a link to a text: with its place in the list, so that the next one is found from there. */
export function searchAt(params: URLSearchParams, after?: string): string {
  const next = new URLSearchParams(params);
  if (after) next.set('after', after);
  else next.delete('after');
  return next.size ? `?${next}` : '';
}

export const statesOf = ({ state }: Filter): State[] => STATES.filter((name) => state?.split(',').includes(name));
