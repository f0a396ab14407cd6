import autocannon from 'autocannon';

/** What a load showed: requests a second, milliseconds, bytes of one answer with its head. */
export type Measured = { row: string; connections: number; perSecond: number; p50: number; p99: number; bytes: number };

const SECONDS = 5;

/** How an address is asked: ten connections show what a server can bear, one shows how long an answer takes. */
export type Manner = { headers?: Record<string, string>; connections?: number };

/** Asks one address for some seconds, after a short warm-up. @throws Error when it answers otherwise than expected */
export async function measure(row: string, url: string, { headers = {}, connections = 1 }: Manner = {}) {
  const expected = headers['if-none-match'] ? '304' : '200';
  const options = { url, headers, connections };
  await autocannon({ ...options, duration: 1 });
  const { latency, requests, throughput, statusCodeStats } = await autocannon({ ...options, duration: SECONDS });
  const others = Object.keys(statusCodeStats ?? {}).filter((status) => status !== expected);
  if (others.length) throw new Error(`bench: ${row} was answered with ${others.join(', ')} instead of ${expected}`);
  const bytes = throughput.total / requests.total;
  const measured: Measured = {
    row,
    connections,
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    bytes,
  };
  return measured;
}
