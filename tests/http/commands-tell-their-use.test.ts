import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const COMMANDS = ['import', 'reindex', 'translations/translations', 'bench/bench', 'bench/desk'];

function run(command: string, option: string) {
  const script = resolve(__dirname, `../../dist/src/commands/${command}.js`);
  return spawnSync(process.execPath, [script, option], { encoding: 'utf8' });
}

test.each(COMMANDS)('%s --help tells its use, and is no mistake', (command) => {
  const { status, stdout } = run(command, '--help');
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Use: npm run /)]);
});

test.each(COMMANDS)('%s refuses an option that it does not know, and tells its use', (command) => {
  const { status, stderr } = run(command, '--nothing');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Unknown option '--nothing'.*\nUse: npm run /s)]);
});
