const turns = new WeakMap<object, Promise<unknown>>();

/**
 * Runs the writes of one transaction one after the other: Strapi's bulk actions start theirs side by side, and each must
 * see what the last one wrote. When one fails, those that wait for it fail with it, because all of them are taken back.
 */
export function oneByOne<Result>(transaction: object, write: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(transaction) ?? Promise.resolve()).then(write);
  turns.set(transaction, turn);
  const leave = () => turns.get(transaction) === turn && turns.delete(transaction);
  turn.then(leave, leave);
  return turn;
}
