import type { Core } from '@strapi/strapi';
import { reindex } from '../../api/feed/feed-index/reindex';
import { rebuildDesk } from '../../plugins/translations/server/src/read-model/rebuild';
import { inNewsroom } from '../newsroom';
import { questions } from './questions';
import { seed } from './seed';

const megabytes = () => Math.round(process.memoryUsage().rss / 1_048_576);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Fills the scratch database that the environment names, builds its index, and tells its parent what that took. */
inNewsroom(async (strapi: Core.Strapi) => {
  const documents = Number(process.argv[2]);
  const before = megabytes();
  let peak = before;
  const watch = () => {
    peak = Math.max(peak, megabytes());
  };
  await seed(strapi, documents);
  const build = await timed(() => reindex(strapi, watch));
  const check = await timed(() => reindex(strapi, watch));
  // The server would do it at its first start, and be waited for.
  const desk = await timed(() => rebuildDesk(strapi));
  // PostgreSQL would do it by itself, a minute later; on SQLite some administrators do.
  await strapi.db.connection.raw('analyze');
  process.send?.({
    questions: await questions(strapi, documents),
    memory: { before, peak },
    reindex: { build: documents / build, check: documents / check, desk: documents / desk },
  });
  return 0;
});
