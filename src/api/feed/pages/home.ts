import type { Context } from 'koa';
import { defaultLocale, localeCodes, type Site } from '../../../feed/site';

/** `/` has no language: a reader is led to the one they read best of those that there are. */
export function toBestLocale(ctx: Context, site: Site): void {
  const locale = ctx.acceptsLanguages(localeCodes(site)) || defaultLocale(site);
  ctx.vary('Accept-Language');
  ctx.set('Cache-Control', 'public, max-age=300');
  ctx.redirect(`/${locale}`);
}
