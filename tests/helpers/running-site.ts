import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const DEMO = join(root, 'dist/src/commands/demo.js');
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** The demonstration newsroom before its first visitor, made once for all suites of a run. */
export type Template = { folder: string; email: string; password: string };

/** A database and a public folder of their own: what the user has is never touched. */
function environment(folder: string, port: number, settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const secrets = Object.fromEntries(SECRETS.map((name) => [name, `${name}-of-the-tests`]));
  const url = `http://localhost:${port}`;
  const where = { HOST: 'localhost', PORT: `${port}`, PUBLIC_URL: url, SITE_URL: url, SITE_TIME_ZONE: 'Europe/Paris' };
  const database = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'newsroom.db') };
  const rest = { PUBLIC_DIR: join(folder, 'public'), STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'test' };
  return { ...process.env, ...secrets, ...where, ...database, ...rest, ...settings };
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

type Started = { server: ChildProcess; url: string; said: string };

/** `npm run demo` without its preparations. @throws Error with its output when it does not start */
async function start(folder: string, settings: NodeJS.ProcessEnv = {}): Promise<Started> {
  const port = await freePort();
  const server = spawn(process.execPath, [DEMO], { cwd: root, env: environment(folder, port, settings) });
  let said = '';
  await new Promise<void>((ready, failed) => {
    const listen = (text: Buffer) => {
      said += text;
      if (said.includes('Ctrl+C')) ready();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => failed(new Error(`The newsroom did not start: ${said}`)));
  });
  return { server, url: `http://localhost:${port}`, said };
}

const stop = ({ server }: Started) =>
  new Promise<void>((ended) => {
    if (server.exitCode !== null) return ended();
    server.once('exit', () => ended());
    server.kill('SIGTERM');
  });

/** Loads the demonstration content into a folder of its own. */
export async function makeTemplate(): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-site-'));
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  for (const name of ['site', 'favicon.png', 'robots.txt'])
    symlinkSync(join(root, 'public', name), join(folder, 'public', name));
  const started = await start(folder);
  await stop(started);
  const [, email = '', password = ''] = /sign in as\s+(\S+), password (\S+)/.exec(started.said) ?? [];
  return { folder, email, password };
}

export type RunningSite = {
  url: string;
  /** The file of its database. */
  database: string;
  /** The first administrator. */
  admin: { email: string; password: string };
  close: () => Promise<void>;
};

/** A real server with the demonstration content, the suite's own. `settings` are for its environment. */
export async function runSite(
  { folder: from, ...admin }: Template,
  settings: NodeJS.ProcessEnv = {},
): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-run-'));
  cpSync(from, folder, { recursive: true, verbatimSymlinks: true });
  const started = await start(folder, settings);
  const close = async () => {
    await stop(started);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: started.url, database: join(folder, 'newsroom.db'), admin, close };
}
