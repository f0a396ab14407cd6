import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Keeps a process on one core, so that server and load do not take turns; where that cannot be had, they share. */
export function pin(pid: number | undefined, core: number): void {
  if (hasTaskset && pid) spawnSync('taskset', ['-a', '-cp', `${core}`, `${pid}`]);
}

/** A script of this folder in a process of its own, on the core of the server. */
export function start(script: string, args: string[], env: Record<string, string>): ChildProcess {
  const child = fork(join(__dirname, `${script}.js`), args, {
    env: { ...process.env, ...env },
    // Strapi's welcome is not for this table; what goes wrong is.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // As `npm run reindex` has it (run.mjs).
    execArgv: script === 'prepare' ? ['--max-old-space-size=320'] : [],
  });
  pin(child.pid, 0);
  return child;
}

/** The first thing that a child says. @throws Error when it ends without a word */
export function word<Said>(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as Said));
    child.once('exit', (code) => reject(new Error(`a process of the benchmark ended with ${code}`)));
  });
}

/** What a child says that then ends of itself: the next one has the core for its own. */
export async function lastWord<Said>(child: ChildProcess): Promise<Said> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = await word<Said>(child);
  await ended;
  return said;
}

export async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const PROCESSOR = 'processor';

/** In a child: tells how much of the processor it has taken, when it is asked. */
export const tellProcessor = () =>
  process.on('message', (asked) => {
    const { user, system } = process.cpuUsage();
    if (asked === PROCESSOR) process.send?.(user + system);
  });

/** Microseconds of the processor that a child has taken so far. */
export async function processorOf(child: ChildProcess): Promise<number> {
  child.send(PROCESSOR);
  const [taken] = await once(child, 'message');
  return taken;
}
