import type { Core } from '@strapi/strapi';
import { reindex } from '../../api/feed/feed-index/reindex';
import { inNewsroom } from '../newsroom';
import { publishCost } from './publishing';
import { questions } from './questions';
import { seed } from './seed';

import projection = require('../../api/feed/feed-index/project');

const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Fills the scratch database that the environment names, builds its index, and tells its parent what that took. */
inNewsroom(async (strapi: Core.Strapi) => {
  const documents = Number(process.argv[2]);
  const [before, index] = [megabytes(), { memory: 0, version: 0 }];
  const watch = () => {
    index.memory = Math.max(index.memory, megabytes());
  };
  await seed(strapi, documents);
  const build = await timed(() => reindex(strapi, watch));
  const check = await timed(() => reindex(strapi, watch));
  const publishing = await publishCost(strapi, 'en', { of: projection, name: 'project' });
  process.send?.({
    questions: await questions(strapi, documents),
    ...{ publishing, memory: { before, peak: index.memory } },
    reindex: { build: documents / build, check: documents / check },
  });
  return 0;
});
