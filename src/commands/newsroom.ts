import { type Core, createStrapi } from '@strapi/strapi';
import { untilQuiet } from './quiet';

/** Does `work` in the loaded application, without a server, and ends with its exit code. */
export async function inNewsroom(work: (strapi: Core.Strapi) => Promise<number>): Promise<never> {
  const strapi = createStrapi({ appDir: process.cwd(), distDir: 'dist', serveAdminPanel: false });
  // Only errors while it loads: what Strapi has to say about itself is not the command's report.
  strapi.log.level = 'error';
  await strapi.load();
  strapi.log.level = 'warn';
  const code = await work(strapi);
  await untilQuiet(strapi);
  await strapi.destroy();
  // A long report into a pipe must get there whole before the process ends.
  await new Promise((flushed) => process.stdout.write('', flushed));
  process.exit(code);
}

/** Says what is wrong with the command line and ends with 2. */
export function misused(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
