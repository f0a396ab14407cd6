import type { ChildProcess } from 'node:child_process';
import autocannon from 'autocannon';
import { processorOf } from './children';

/** What is asked: one address, by how many readers at a time. Ten show what a server bears, one how long an answer takes. */
export type Load = { row: string; url: string; connections: number; headers?: Record<string, string> };

/**
 * What a load showed: requests a second, milliseconds, microseconds of the server's processor for one answer, and its bytes
 * with its head. Where answers are quick the load generator is what tires first, and the processor tells what they cost.
 */
export type Measured = {
  row: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  processor: number;
  bytes: number;
};

const SECONDS = 2;
const ROUNDS = 3;

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

/** Asks for some seconds. @throws Error when the answer is another than expected */
async function ask(load: Load, server: ChildProcess, duration: number): Promise<Measured> {
  const { row, url, connections, headers = {} } = load;
  const expected = headers['if-none-match'] ? 304 : 200;
  const times: number[] = [];
  const unexpected = new Set<number>();
  const before = await processorOf(server);
  const { requests, throughput } = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({ url, headers, connections, duration }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    // The histogram of autocannon counts whole milliseconds, and most answers take less than one.
    instance.on('response', (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== expected) unexpected.add(status);
    });
  });
  if (unexpected.size) throw new Error(`bench: ${row} was answered with ${[...unexpected]} instead of ${expected}`);
  const processor = ((await processorOf(server)) - before) / requests.total;
  times.sort((a, b) => a - b);
  const bytes = throughput.total / requests.total;
  const perSecond = requests.average;
  return { row, connections, perSecond, p50: at(times, 0.5), p99: at(times, 0.99), processor, bytes };
}

/**
 * Asks all rows in turn, several times over, and keeps the quietest round of each: what else a machine does meanwhile
 * then falls on all rows alike.
 */
export async function measure(server: ChildProcess, loads: Load[]): Promise<Measured[]> {
  const best = new Map<Load, Measured>();
  for (const load of loads) await ask(load, server, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const load of loads) {
      const measured = await ask(load, server, SECONDS);
      const known = best.get(load);
      if (!known || measured.p50 < known.p50) best.set(load, measured);
    }
  }
  return [...best.values()];
}
