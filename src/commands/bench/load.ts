import autocannon from 'autocannon';

/** What a load showed: requests a second, milliseconds, bytes of one answer with its head. */
export type Measured = { row: string; perSecond: number; p50: number; p99: number; bytes: number };

const SECONDS = 4;

/** Asks one address with ten connections for some seconds, after a short warm-up. */
export async function measure(row: string, url: string, headers: Record<string, string> = {}): Promise<Measured> {
  const expected = headers['if-none-match'] ? '304' : '200';
  const options = { url, headers, connections: 10 };
  await autocannon({ ...options, duration: 1 });
  const { latency, requests, throughput, statusCodeStats } = await autocannon({ ...options, duration: SECONDS });
  const others = Object.keys(statusCodeStats ?? {}).filter((status) => status !== expected);
  if (others.length) throw new Error(`bench: ${row} was answered with ${others.join(', ')} instead of ${expected}`);
  const bytes = throughput.total / requests.total;
  return { row, perSecond: requests.average, p50: latency.p50, p99: latency.p99, bytes };
}
