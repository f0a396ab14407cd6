import { subscribedOrder } from '../../../src/feed/order';

test.each([
  ['oldest', undefined, 'newest'],
  ['relevance', undefined, 'newest'],
  ['soonest', undefined, 'latest'],
  ['latest', 'upcoming', 'soonest'],
  ['oldest', 'past', 'latest'],
] as const)('who reads a list in order %s of what is %s subscribes to it in order %s', (order, when, expected) => {
  expect(subscribedOrder(order, when)).toBe(expected);
});

test('a calendar has the latest first unless it is about what comes', () => {
  expect([subscribedOrder('newest', undefined, true), subscribedOrder('oldest', 'upcoming', true)]).toEqual([
    'latest',
    'soonest',
  ]);
});
