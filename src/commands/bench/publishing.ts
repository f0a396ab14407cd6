import type { Core } from '@strapi/strapi';
import { documentIdOf } from './seed';

import projection = require('../../api/feed/feed-index/project');

const ROUNDS = 60;

type Service = Record<'update' | 'publish', (params: object) => Promise<unknown>>;

const milliseconds = async (work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Milliseconds of a publish, on average of some. */
export async function publishes(strapi: Core.Strapi, locale = 'en'): Promise<number> {
  const service = strapi.documents('api::program-post.program-post') as unknown as Service;
  const all = async () => {
    for (let round = 0; round < ROUNDS; round += 1) await service.publish({ documentId: documentIdOf(round), locale });
  };
  return (await milliseconds(all)) / ROUNDS;
}

/**
 * Milliseconds of the publish of a changed post (the median) with the index and with its projection replaced by nothing,
 * in turns, so that both meet the same machine. The desk follows in both.
 */
export async function publishCost(strapi: Core.Strapi): Promise<{ withIndex: number; without: number }> {
  const service = strapi.documents('api::program-post.program-post') as unknown as Service;
  const projecting = projection as { project: unknown };
  const real = projecting.project;
  const times = { withIndex: [] as number[], without: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = { documentId: documentIdOf(round), locale: 'en' };
    const changed = async (turn: string) => {
      await service.update({ ...document, data: { title: `Changed in round ${round}, ${turn}` } });
      return milliseconds(() => service.publish(document));
    };
    times.withIndex.push(await changed('with the index'));
    projecting.project = async () => undefined;
    times.without.push(await changed('without'));
    projecting.project = real;
  }
  return { withIndex: median(times.withIndex), without: median(times.without) };
}
