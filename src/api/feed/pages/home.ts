import type { Context } from 'koa';
import { defaultLocale, localeCodes, type Site } from '../../../feed/site';

/** The language that a reader reads best of those that there are. */
export function bestLocale(ctx: Context, site: Site): string {
  ctx.vary('Accept-Language');
  return ctx.acceptsLanguages(localeCodes(site)) || defaultLocale(site);
}

/** `/` has no language of its own. */
export function toBestLocale(ctx: Context, site: Site): void {
  ctx.set('Cache-Control', 'public, max-age=300');
  ctx.redirect(`/${bestLocale(ctx, site)}`);
}
