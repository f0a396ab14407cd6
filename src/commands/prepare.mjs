// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const CACHE = join(root, 'node_modules/.cache/deux-rives');

/** The programs that npm installs, as scripts for node: what lies in node_modules/.bin does not start on Windows. */
const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  jest: 'jest/bin/jest.js',
  strapi: '@strapi/strapi/bin/strapi.js',
  tsc: 'typescript/bin/tsc',
};

/** The script of a program that npm has installed. */
export const bin = (name) => join(root, 'node_modules', PROGRAMS[name]);

/** Runs a script with node and its options, with its output shown, and ends with its exit code when it fails. */
export function run(script, args = [], env = {}, options = []) {
  finish(spawnSync(process.execPath, [...options, script, ...args], shown(env)));
}

const shown = (env) => ({ cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

function finish({ status, error }) {
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function npm(args) {
  // Set by `npm run`; a script called by hand finds npm as the shell does.
  const script = process.env.npm_execpath;
  if (script) run(script, args);
  else finish(spawnSync('npm', args, { ...shown({}), shell: process.platform === 'win32' }));
}

/** Installs what package-lock.json says, unless it is there already. */
export function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 60_000) return;
  console.log('Installing the packages: a few minutes the first time…');
  // npm ci takes the lock file to the letter, but begins by removing all that is there.
  npm([existsSync(installed) ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** A fingerprint of all source files: names, sizes and contents. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (/\.(tsx?|mjs|js|json)$/.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const folder of folders) visit(join(root, folder));
  return hash.digest('hex');
}

/** Does `work` when the sources have changed since it was last done, and remembers that. */
function whenChanged(name, folders, product, work) {
  const stamp = join(CACHE, `${name}.stamp`);
  const now = fingerprint(folders);
  if (existsSync(join(root, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, now);
}

const SERVER = ['config', 'src', 'package.json', 'tsconfig.json'];

/** Strapi takes every file that it finds in dist/ for a part of the application: what has lost its source must go. */
function clean() {
  for (const part of ['config', 'database', 'src']) rmSync(join(root, 'dist', part), { recursive: true, force: true });
  rmSync(join(CACHE, 'server.tsbuildinfo'), { force: true });
}

/** Compiles the server into dist/. */
export const buildServer = () =>
  whenChanged('server', SERVER, 'dist/src/index.js', () => {
    clean();
    run(bin('tsc'), ['-p', '.']);
  });

/** Compiles the server and bundles the admin panel. */
export const buildAll = () =>
  whenChanged('all', SERVER, 'dist/build/index.html', () => {
    console.log('Building the server and the admin panel: about a minute…');
    clean();
    run(bin('strapi'), ['build', '--silent'], { STRAPI_TELEMETRY_DISABLED: 'true' });
  });

/** Writes .env from .env.example with a fresh random value for each secret, unless there is one. */
export function makeEnvironment() {
  const path = join(root, '.env');
  if (existsSync(path)) return;
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const filled = example.replace(/^([A-Z_]+)=$/gm, (_, name) => `${name}=${randomBytes(32).toString('base64')}`);
  writeFileSync(path, filled, { mode: 0o600 });
  console.log('Wrote .env with fresh random secrets.');
}
