import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Compares with a file of tests/golden. `UPDATE_GOLDEN=1` writes it instead: read what has changed before you commit. */
export function expectGolden(name: string, text: string): void {
  const path = resolve(__dirname, '../golden', name);
  if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
