import { spawn } from 'node:child_process';
import { bin, buildServer, install, root } from './prepare.mjs';

/** `npm test -- name` runs the suites whose path contains the name. */
const wanted = process.argv.slice(2);

function jest(title, projects, env) {
  console.log(`\n=== ${title}`);
  const args = [
    bin('jest'),
    '-c',
    'tests/jest.config.js',
    '--passWithNoTests',
    '--selectProjects',
    ...projects,
    ...(wanted.length ? ['--testPathPatterns', ...wanted] : []),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  // Not spawnSync: PostgreSQL logs into a pipe of this process and stands still when nobody reads it.
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

async function onPostgres() {
  const { openPostgres } = await import('./postgres.mjs');
  let postgres;
  try {
    postgres = await openPostgres();
  } catch (error) {
    // Where no PostgreSQL can be had the rest still counts, but never silently and never in CI.
    console.log(
      `\n=== SKIPPED: the HTTP tests on PostgreSQL, because none could be started: ${error?.message ?? error}`,
    );
    console.log('Set DATABASE_URL to a PostgreSQL to run them there.');
    return !process.env.CI;
  }
  try {
    return await jest('HTTP tests on PostgreSQL', ['http'], {
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: postgres.url,
    });
  } finally {
    await postgres.close();
  }
}

install();
buildServer();
const sqlite = await jest('Unit tests, and HTTP tests on SQLite', ['unit', 'http'], { DATABASE_CLIENT: 'sqlite' });
const postgres = await onPostgres();
console.log(`\nSQLite: ${sqlite ? 'passed' : 'FAILED'}. PostgreSQL: ${postgres ? 'passed or said above' : 'FAILED'}.`);
process.exit(sqlite && postgres ? 0 : 1);
