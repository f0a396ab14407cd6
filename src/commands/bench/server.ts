import { type Core, createStrapi, factories } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { tellProcessor } from './children';

/**
 * Find is measured without an index of ours, as it comes, and with the one that suits it best: our own on locale, state and
 * date makes SQLite sort a whole language for each page, this one is read in order.
 */
async function indexForFind(strapi: Core.Strapi, how: string | undefined): Promise<void> {
  if (!how) return;
  await strapi.db.connection.raw('drop index if exists program_posts_date_ix');
  if (how === 'at its best')
    await strapi.db.connection.raw(
      'create index bench_find on program_posts (locale, publication_date desc, published_at)',
    );
  else await strapi.db.connection.raw('drop index if exists bench_find');
}

/** The real server on the scratch database, with Strapi's own find of posts beside the feed, to be compared with. */
async function main() {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: 'dist', serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  await indexForFind(strapi, process.env.BENCH_FIND);
  const uid = 'api::program-post.program-post' as const;
  // The newsroom does not serve plain REST, so that find has no service yet.
  (strapi.get('services') as { set(uid: string, service: object): void }).set(uid, factories.createCoreService(uid));
  const controller = factories.createCoreController(uid)({ strapi });
  const get = (path: string, handler: (ctx: Context, next: Next) => unknown) => ({
    ...{ method: 'GET', path, handler, config: { auth: false } },
    info: { apiName: 'program-post', type: 'content-api' },
  });
  const find = (ctx: Context, next: Next) => controller.find?.(ctx as never, next);
  const nothing = (ctx: Context) => {
    ctx.body = '';
  };
  const routes = [get('/bench/find', find), get('/bench/nothing', nothing)];
  strapi.server.routes({ type: 'content-api', routes } as never);
  await strapi.listen();
  tellProcessor();
  process.send?.('ready');
}

main();
