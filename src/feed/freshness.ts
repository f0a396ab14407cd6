import { createHash } from 'node:crypto';
import type { Asked } from './asked';

/**
 * What an answer depends on. `changedAt` is the time of the last change (epoch milliseconds); `until` the next moment at
 * which the clock alone would change the answer.
 */
export type Basis = { version: number; changedAt: number; until?: number };

/**
 * What an answer by the clock depends on: it is as young as the last moment (epoch milliseconds) at which an event started
 * or ended, and good until the next one.
 */
export function byTheClock(basis: Basis, moments: number[], now: number): Basis {
  const next = moments.filter((moment) => moment > now);
  const changedAt = Math.max(basis.changedAt, ...moments.filter((moment) => moment <= now));
  return { ...basis, changedAt, until: next.length ? Math.min(...next) : undefined };
}

/** Seconds that browsers and shared caches may keep an answer, and serve it while they ask again (RFC 9111, RFC 5861). */
const BROWSER = 30;
const SHARED = 60;
const MEANWHILE = 300;

/** Nothing is kept past the moment that changes it. `now` is epoch milliseconds. */
export function cacheControl(until: number | undefined, now: number): string {
  const left = until === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((until - now) / 1000));
  const shared = Math.min(SHARED, left);
  const meanwhile = Math.min(MEANWHILE, left - shared);
  return `public, max-age=${Math.min(BROWSER, left)}, s-maxage=${shared}, stale-while-revalidate=${meanwhile}`;
}

/**
 * The strong entity tag of an answer without its quotes: the version, then what was asked of which build of the
 * software, so that it is known before the answer is. An encoding is another representation and gets its own.
 */
export function entityTag(build: string, asked: Asked, { version, until }: Basis, encoding = ''): string {
  const mark = createHash('sha1')
    .update(`${build} ${asked.key} ${until ?? ''}`)
    .digest('base64url')
    .slice(0, 12);
  return `${version.toString(36)}-${mark}${encoding && `-${encoding}`}`;
}
