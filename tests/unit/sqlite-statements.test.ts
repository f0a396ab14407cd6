import { DRIVER } from '../../src/sqlite-driver';
import { keepStatements } from '../../src/sqlite-statements';

type Statement = {
  busy: boolean;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
  iterate(): IterableIterator<unknown>;
};
type Database = { prepare(sql: string): Statement; close(): void };

let database: Database;
beforeEach(() => {
  database = new (require(DRIVER))(':memory:');
  database.prepare('create table t (a)').run();
  keepStatements(database);
  for (const value of [1, 2, 3]) database.prepare('insert into t values (?)').run(value);
});
afterEach(() => database.close());

const ALL = 'select * from t order by a';

test('a statement is prepared once', () => {
  expect(database.prepare(ALL)).toBe(database.prepare(ALL));
});

test('a statement that is being read row by row is not asked a second time', () => {
  const rows = database.prepare(ALL).iterate();
  rows.next();
  expect(database.prepare(ALL).all()).toHaveLength(3);
  expect([...rows]).toHaveLength(2);
});

test('a kept statement sees what has become of its table', () => {
  expect(database.prepare(ALL).all()[0]).toEqual({ a: 1 });
  database.prepare('alter table t add column b').run();
  expect(database.prepare(ALL).all()[0]).toEqual({ a: 1, b: null });
  database.prepare('drop table t').run();
  expect(() => database.prepare(ALL).all()).toThrow('no such table');
});
