import type { Context } from 'koa';
import type { Site } from '../../../feed/site';

/**
 * What a page of the site may load: its own style sheet, script and images, and nothing written into the page itself.
 * The admin panel keeps the policy of config/middlewares.ts.
 */
const policyOf = ({ apiUrl }: Site): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': `'self' ${apiUrl}`,
    'media-src': `'self' ${apiUrl}`,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
    .map((directive) => directive.join(' '))
    .join('; ');

/** Makes an answer a page of the site. */
export function asPage(ctx: Context, site: Site, locale: string, html: string): void {
  ctx.set('Content-Security-Policy', policyOf(site));
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Content-Language', locale);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
}
