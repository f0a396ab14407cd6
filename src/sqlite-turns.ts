import { createRequire } from 'node:module';
import { setTimeout as after } from 'node:timers/promises';

/** A connection of better-sqlite3, as far as taking turns needs it. */
type Connection = { inTransaction: boolean };
type Ask = (connection: Connection, query: { sql: string }) => Promise<unknown>;

/** Milliseconds after which a write that waits for another process tries again. */
const STEP = 5;

/** A transaction of more than so many milliseconds keeps others waiting: its process pauses before the next one. */
const LONG = 50;
const PAUSE = 2 * STEP;

/** When each connection began its transaction, and when it ended one that was long. */
const turns = new WeakMap<Connection, { began: number; ended: number }>();

async function letOthersIn(connection: Connection): Promise<void> {
  const since = performance.now() - (turns.get(connection)?.ended ?? Number.NEGATIVE_INFINITY);
  if (since < PAUSE) await after(PAUSE - since);
}

function noteTurn(connection: Connection, wasIn: boolean): void {
  if (connection.inTransaction === wasIn) return;
  const now = performance.now();
  const began = turns.get(connection)?.began ?? now;
  const ended = wasIn && now - began > LONG ? now : Number.NEGATIVE_INFINITY;
  turns.set(connection, { began: now, ended });
}

/** Whether SQLite refused a write because another process writes. */
export const isBusy = (error: unknown): boolean =>
  `${(error as { code?: unknown } | null)?.code}`.startsWith('SQLITE_BUSY');

/** Waits without holding up this process, which SQLite's own busy_timeout does: readers are answered from memory meanwhile. */
const patient = (ask: Ask, patience: number): Ask =>
  async function inTurn(this: unknown, connection, query) {
    const { inTransaction } = connection;
    if (query.sql === BEGIN) await letOthersIn(connection);
    for (const until = performance.now() + patience; ; await after(STEP)) {
      try {
        const answer = await ask.call(this, connection, query);
        noteTurn(connection, inTransaction);
        return answer;
      } catch (error) {
        if (!isBusy(error) || connection.inTransaction || performance.now() > until) throw error;
      }
    }
  };

const BEGIN = 'BEGIN IMMEDIATE;';
let ask: Ask | undefined;

/**
 * Lets processes write to one SQLite database in turn (docs/decisions/0038). knex begins transactions that become writers
 * at their first write; SQLite refuses them at once when another process has written since their first read.
 * @param patience milliseconds for which a write waits for those of other processes
 */
export function takeTurns(patience = 5000): void {
  const load = createRequire(require.resolve('@strapi/database'));
  const { prototype: transaction } = load('knex/lib/dialects/sqlite3/execution/sqlite-transaction');
  transaction.begin = async function begin(connection: Connection) {
    await this.query(connection, BEGIN);
    // knex has told whoever waits for the transaction why it failed, and would hand it out all the same.
    if (this.isCompleted()) throw new Error('The transaction has not begun.');
  };
  const { prototype: client } = load('knex/lib/dialects/better-sqlite3');
  ask ??= client._query as Ask;
  client._query = patient(ask, patience);
}
