import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import fresh from 'fresh';
import type { Context } from 'koa';
import { type Basis, cacheControl, lastModified, modifiedAt } from '../../../feed/freshness';

/** A whole answer as it goes out, but for what the clock says of it. */
export type Answer = Basis & { headers: OutgoingHttpHeaders; body: Buffer };

/** What a 304 says again of the answer that the reader has (RFC 9110, section 15.4.5). */
const ON_304 = ['etag', 'vary', 'link', 'content-language', 'access-control-allow-origin'];

export function notModified(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(ON_304.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

const isFresh = (asked: IncomingHttpHeaders, answer: Answer): boolean =>
  fresh(asked, { etag: `${answer.headers.etag}`, 'last-modified': modifiedAt(answer) });

/** Sends an answer, made just now or long ago alike, past everything that Strapi would do to it. */
export function send(ctx: Context, answer: Answer, now: number): void {
  const { req, res } = ctx;
  ctx.respond = false;
  const byNow = { 'last-modified': lastModified(answer, now), 'cache-control': cacheControl(answer.until, now) };
  if (isFresh(req.headers, answer)) {
    res.writeHead(304, { ...notModified(answer.headers), ...byNow }).end();
    return;
  }
  res.writeHead(200, { ...answer.headers, ...byNow });
  res.end(req.method === 'HEAD' ? undefined : answer.body);
}
