/** newest and oldest go by publication date, soonest and latest by an event's start, relevance by where words stand. */
export const ORDERS = ['newest', 'oldest', 'soonest', 'latest', 'relevance'] as const;
export type Order = (typeof ORDERS)[number];

export const WHENS = ['upcoming', 'ongoing', 'past'] as const;
export type When = (typeof WHENS)[number];

export const ordersByStart = (order: Order): boolean => order === 'soonest' || order === 'latest';

/** What a reader expects first: of what comes the nearest, of what was the last; `eventsOnly` as in a calendar. */
export function defaultOrder(when: When | undefined, eventsOnly = false): Order {
  if (!when) return eventsOnly ? 'latest' : 'newest';
  return when === 'past' ? 'latest' : 'soonest';
}

/** The order of a subscription: what is new comes first, in whatever order its reader looked at the list. */
export const subscribedOrder = (order: Order, when: When | undefined, eventsOnly = false): Order =>
  defaultOrder(when, eventsOnly || ordersByStart(order));
