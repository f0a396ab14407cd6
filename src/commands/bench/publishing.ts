import type { Core } from '@strapi/strapi';

import projection = require('../../content/projection');

const ROUNDS = 60;

type Service = Record<'update' | 'publish', (params: object) => Promise<unknown>>;

/** Milliseconds of a publish, on average of some. */
export async function publishes(strapi: Core.Strapi): Promise<number> {
  const service = strapi.documents('api::program-post.program-post') as unknown as Service;
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    const documentId = `bench${`${round}`.padStart(19, '0')}`;
    await service.publish({ documentId, locale: 'en' });
  }
  return (performance.now() - started) / ROUNDS;
}

/** Milliseconds of a publish with the index and, in the same run, with its projection replaced by nothing. */
export async function publishCost(strapi: Core.Strapi): Promise<{ withIndex: number; without: number }> {
  const real = projection.projectSoon;
  const projecting = projection as { projectSoon: unknown };
  await publishes(strapi);
  const withIndex = await publishes(strapi);
  projecting.projectSoon = async () => undefined;
  const without = await publishes(strapi);
  projecting.projectSoon = real;
  return { withIndex, without };
}
