import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Build } from './feed/freshness';
import type { Site } from './feed/site';

/** The site that config/site.ts describes. */
export const siteOf = (strapi: Core.Strapi): Site => strapi.config.get('site');

const builds = new WeakMap<Core.Strapi, Build>();

/** What answers here. A start counts as another build for dates alone: what it was started with is seen in its mark. */
export function buildOf(strapi: Core.Strapi): Build {
  const build = builds.get(strapi) ?? { mark: markOf(strapi), since: Date.now() };
  builds.set(strapi, build);
  return build;
}

/** Changes with the software, its packages and the site it serves: a part of every entity tag. */
function markOf(strapi: Core.Strapi): string {
  const { app, dist } = strapi.dirs;
  const hash = createHash('sha1').update(JSON.stringify(siteOf(strapi)));
  const built = readdirSync(dist.src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const files = [join(app.root, 'package-lock.json'), ...built.sort().map((file) => join(dist.src, file))];
  for (const file of files.filter(existsSync)) hash.update(readFileSync(file));
  return hash.digest('base64url');
}
