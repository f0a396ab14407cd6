import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import knexOf, { type Knex } from 'knex';
import database from '../../config/database';
import { takeTurns } from '../../src/sqlite-turns';

const folder = mkdtempSync(join(tmpdir(), 'turns-'));
const env = (name: string, other: unknown) =>
  ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'turns.db') })[name] ?? other;

/** A process's connection, as the newsroom opens it. */
const open = () => knexOf({ ...database({ env } as never).connection, client: 'better-sqlite3' } as Knex.Config);

let ours: Knex;
let theirs: Knex;
beforeAll(async () => {
  [ours, theirs] = [open(), open()];
  await ours.schema.createTable('t', (table) => table.integer('n'));
  await ours('t').insert({ n: 0 });
});
afterAll(async () => {
  await ours.destroy();
  await theirs.destroy();
  rmSync(folder, { recursive: true });
});

const add = (knex: Knex, n: number) => knex('t').increment('n', n);
const sum = async () => (await ours('t').first('n')).n;

/** What a failure says. Errors of SQLite come from another realm where another suite was first to load it, and toThrow knows none. */
const messageOf = (work: PromiseLike<unknown>) =>
  work.then(
    () => 'nothing failed',
    ({ message }: Error) => message,
  );

/** A transaction that reads first, as most do, and writes what it has read some time (milliseconds) later. */
const slowly = (knex: Knex, time: number, n: number) =>
  knex.transaction(async (trx) => {
    const { n: before } = await trx('t').first('n');
    await after(time);
    await trx('t').update({ n: before + n });
  });

test('transactions of two processes that read and then write are done one after the other', async () => {
  const before = await sum();
  await Promise.all([slowly(ours, 60, 1), slowly(theirs, 30, 10), slowly(ours, 0, 100)]);
  expect(await sum()).toBe(before + 111);
});

test('a single statement waits for the transaction of another process', async () => {
  const before = await sum();
  const writing = slowly(theirs, 60, 1);
  await after(10);
  await Promise.all([add(ours, 10), writing]);
  expect(await sum()).toBe(before + 11);
});

test('who writes in one long transaction after the other lets another process in between', async () => {
  const order: string[] = [];
  const long = async () => {
    for (let count = 0; count < 4; count += 1) await slowly(ours, 60, 1).then(() => order.push('ours'));
  };
  const short = async () => {
    await after(20);
    await slowly(theirs, 0, 1).then(() => order.push('theirs'));
  };
  await Promise.all([long(), short()]);
  expect(order).toEqual(['ours', 'theirs', 'ours', 'ours', 'ours']);
});

test('what fails for another reason is not tried again, and nothing of it is kept', async () => {
  const before = await sum();
  const failing = ours.transaction(async (trx) => {
    await add(trx, 1);
    await trx.raw('insert into nowhere values (1)');
  });
  expect(await messageOf(failing)).toContain('no such table: nowhere');
  expect(await sum()).toBe(before);
});

test('who waits too long is told so, and has begun nothing', async () => {
  takeTurns(20);
  const before = await sum();
  const other = await theirs.transaction();
  await add(other, 1);
  expect(await messageOf(ours.transaction())).toContain('database is locked');
  expect(await messageOf(ours.transaction((trx) => add(trx, 10)))).toContain('database is locked');
  expect(await messageOf(add(ours, 100))).toContain('database is locked');
  await other.rollback();
  expect(await sum()).toBe(before);
});
