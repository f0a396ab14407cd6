import type { Core } from '@strapi/strapi';
import { postIdOf } from './seed';

const ROUNDS = 60;

type Service = Record<'update' | 'publish', (params: object) => Promise<unknown>>;

const milliseconds = async (work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** What a publish takes in milliseconds, the median of many, as it is and without a part of what follows it. */
export type PublishCost = { whole: number; without: number };

/**
 * Publishes changed posts with a function of a module and with nothing in its place, in turns, so that both meet the same
 * machine.
 */
export async function publishCost(
  strapi: Core.Strapi,
  locale: string,
  part: { of: object; name: string },
): Promise<PublishCost> {
  const service = strapi.documents('api::program-post.program-post') as unknown as Service;
  const module = part.of as Record<string, unknown>;
  const real = module[part.name];
  const times = { whole: [] as number[], without: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = { documentId: postIdOf(round), locale };
    const changed = async (turn: string) => {
      await service.update({ ...document, data: { title: `Changed in round ${round}, ${turn}` } });
      return milliseconds(() => service.publish(document));
    };
    times.whole.push(await changed('as it is'));
    module[part.name] = async () => undefined;
    times.without.push(await changed('without'));
    module[part.name] = real;
  }
  return { whole: median(times.whole), without: median(times.without) };
}

/** A publish in words for the table, for example `25.4 ms, without the index 20.1 ms (26 % more)`. */
export const publishInWords = ({ whole, without }: PublishCost, part: string): string =>
  `${whole.toFixed(1)} ms, without the ${part} ${without.toFixed(1)} ms (${((whole / without - 1) * 100).toFixed(0)} % more)`;
